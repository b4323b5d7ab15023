-- Entries of the audit log that stand for several requests; fewer writes for their numbers. Never edited once released.

ALTER TABLE audit_entry ADD COLUMN requests BIGINT DEFAULT 1 NOT NULL;

-- Without this, the embedded database writes the next number down after every 32nd entry.
ALTER TABLE audit_entry ALTER COLUMN id SET CACHE 1000;
