package dev.latchkey.auth.application;

import dev.latchkey.auth.spi.AccountCredentials;

/** Where the credentials that accounts hold come from. Thread-safe. */
public interface CredentialSource {

    /** Those of one application, made by one method. */
    AccountCredentials lent(String applicationId, String methodId);
}
