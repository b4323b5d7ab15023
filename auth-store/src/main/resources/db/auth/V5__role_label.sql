-- 255 characters are up to 510 UTF-16 units. Never edited once released: the next change is V5.

ALTER TABLE role ALTER COLUMN label SET DATA TYPE VARCHAR(510);
