-- Second factors of accounts. Never edited once released: the next change is V4.

CREATE TABLE second_factor (
    account_id    BIGINT  NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    sealed_secret VARCHAR NOT NULL,
    last_step     BIGINT  NOT NULL, -- the time step whose code was used last
    since         TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE recovery_code (
    account_id BIGINT      NOT NULL REFERENCES second_factor (account_id) ON DELETE CASCADE,
    hash       VARCHAR(64) NOT NULL,
    PRIMARY KEY (account_id, hash)
);
