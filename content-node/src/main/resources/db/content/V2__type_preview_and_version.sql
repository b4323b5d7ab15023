-- What a content type says about previews, as the API numbers it: 0 disabled, 1 optional, 2 required.
ALTER TABLE node_type ADD COLUMN preview_mode SMALLINT DEFAULT 0 NOT NULL;

-- Grows with every change of a type, so that a change based on an older state is noticed.
ALTER TABLE node_type ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;
