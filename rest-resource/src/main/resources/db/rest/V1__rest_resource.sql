-- How REST resources are offered. Never edited once released: the next change is V2.
CREATE TABLE rest_resource (
    id          VARCHAR(128) NOT NULL PRIMARY KEY,
    plugin_id   VARCHAR(128) NOT NULL UNIQUE,
    enabled     BOOLEAN      NOT NULL,
    granularity VARCHAR(16)  NOT NULL
);

-- The methods chosen for a resource; one without format or provider has no route.
CREATE TABLE rest_resource_method (
    resource_id VARCHAR(128) NOT NULL REFERENCES rest_resource (id) ON DELETE CASCADE,
    verb        VARCHAR(16)  NOT NULL,
    PRIMARY KEY (resource_id, verb)
);

CREATE TABLE rest_resource_format (
    resource_id VARCHAR(128) NOT NULL,
    verb        VARCHAR(16)  NOT NULL,
    format      VARCHAR(64)  NOT NULL,
    PRIMARY KEY (resource_id, verb, format),
    FOREIGN KEY (resource_id, verb) REFERENCES rest_resource_method (resource_id, verb) ON DELETE CASCADE
);

CREATE TABLE rest_resource_provider (
    resource_id VARCHAR(128) NOT NULL,
    verb        VARCHAR(16)  NOT NULL,
    provider    VARCHAR(64)  NOT NULL,
    PRIMARY KEY (resource_id, verb, provider),
    FOREIGN KEY (resource_id, verb) REFERENCES rest_resource_method (resource_id, verb) ON DELETE CASCADE
);
