-- Issued tokens, revocations and refresh tokens. Never edited once released: the next change is V3.

ALTER TABLE application ADD COLUMN refresh_enabled BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE application ADD COLUMN refresh_minutes INTEGER DEFAULT 20160 NOT NULL;

-- That a token was issued. Without references to account and application: a token is issued while a refresh family is
-- locked, and a reference would lock the account after it, the other way round than deleting the account does.
-- Pruning deletes what is left behind.
CREATE TABLE issued_token (
    application_id VARCHAR(8)   NOT NULL,
    id             VARCHAR(255) NOT NULL,
    serial         BIGINT GENERATED ALWAYS AS IDENTITY, -- order among those issued in the same second
    account_id     BIGINT       NOT NULL,
    key_id         VARCHAR(255) NOT NULL,
    family_id      VARCHAR(36)  NOT NULL, -- empty if it belongs to no refresh family
    issued         TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    expires        TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (application_id, id)
);

-- The list, newest first, of all and of one account.
CREATE INDEX issued_token_serial ON issued_token (serial DESC);
CREATE INDEX issued_token_account ON issued_token (account_id, serial DESC);

-- The latest expiry under a key.
CREATE INDEX issued_token_key ON issued_token (application_id, key_id, expires DESC);

-- The access tokens of a refresh family that ends.
CREATE INDEX issued_token_family ON issued_token (family_id, expires);

-- Pruning.
CREATE INDEX issued_token_expires ON issued_token (expires);

-- Counts the writes of revocations. Each takes this row first, so versions are committed in their order.
CREATE TABLE revocation_version (
    id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    version BIGINT  NOT NULL
);

INSERT INTO revocation_version (id, version) VALUES (1, 0);

CREATE TABLE revocation (
    kind           VARCHAR(16)  NOT NULL,
    application_id VARCHAR(8)   NOT NULL, -- empty for an account
    subject        VARCHAR(255) NOT NULL,
    issued_before  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    kept_until     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    version        BIGINT       NOT NULL,
    PRIMARY KEY (kind, application_id, subject)
);

-- What is new since a version.
CREATE INDEX revocation_new ON revocation (version);

-- Pruning.
CREATE INDEX revocation_kept ON revocation (kept_until);

CREATE TABLE refresh_family (
    id             VARCHAR(36) NOT NULL PRIMARY KEY,
    application_id VARCHAR(8)  NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    account_id     BIGINT      NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    newest_hash    VARCHAR(64) NOT NULL,
    created        TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- Families go with their account and their application.
CREATE INDEX refresh_family_account ON refresh_family (account_id);
CREATE INDEX refresh_family_application ON refresh_family (application_id);

CREATE TABLE refresh_token (
    hash        VARCHAR(64) NOT NULL PRIMARY KEY,
    family_id   VARCHAR(36) NOT NULL REFERENCES refresh_family (id) ON DELETE CASCADE,
    parent_hash VARCHAR(64) NOT NULL, -- empty for the first of a family
    issued      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    expires     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    used        TIMESTAMP(3) WITH TIME ZONE -- when it was first used; null if it was not
);

-- The tokens of a family that ends.
CREATE INDEX refresh_token_family ON refresh_token (family_id);

-- Pruning.
CREATE INDEX refresh_token_expires ON refresh_token (expires);
