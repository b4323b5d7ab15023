-- Credentials that accounts hold for an application, as API keys are. Never edited once released.
CREATE TABLE account_credential (
    application_id VARCHAR(8)   NOT NULL,
    id             VARCHAR(64)  NOT NULL,
    serial         BIGINT GENERATED ALWAYS AS IDENTITY, -- order among those made in the same second
    method_id      VARCHAR(64)  NOT NULL,
    account_id     BIGINT       NOT NULL,
    label          VARCHAR(200) NOT NULL,
    sealed_proof   VARCHAR      NOT NULL,
    options        VARCHAR      NOT NULL, -- a line for each, escaped
    created        TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    expires        TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    last_used      TIMESTAMP(3) WITH TIME ZONE NOT NULL, -- the epoch if never
    CONSTRAINT account_credential_unique PRIMARY KEY (application_id, id),
    CONSTRAINT account_credential_application
        FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
    CONSTRAINT account_credential_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

-- The list of one account, and deleting them with it.
CREATE INDEX account_credential_holder ON account_credential (account_id, serial DESC);

-- Pruning.
CREATE INDEX account_credential_expires ON account_credential (expires);
