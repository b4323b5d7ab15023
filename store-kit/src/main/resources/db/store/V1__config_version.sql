-- One row, counted up by every change of configuration, so that each server sees when its snapshot is stale.
CREATE TABLE config_version (
    id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    version BIGINT  NOT NULL
);

INSERT INTO config_version (id, version) VALUES (1, 0);
