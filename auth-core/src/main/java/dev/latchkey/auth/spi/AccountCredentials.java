package dev.latchkey.auth.spi;

import java.util.Optional;

/** The credentials that accounts hold for one application; see {@link AccountCredentialMaker}. Thread-safe. */
public interface AccountCredentials {

    /**
     * The credential with this id, unless it was revoked. One that has expired is found too: the method tells the
     * caller so. Each call asks the database, so a method checks what it can before.
     */
    Optional<AccountCredential> find(String id);

    /** Notes that a credential was used just now. Kept to the minute, and written behind the request's back. */
    void used(AccountCredential credential);
}
