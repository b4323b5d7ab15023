package dev.latchkey.auth.spi;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What the server lends to an opened method. Valid until the method is closed; thread-safe. */
public interface MethodContext {

    /** The application's id: eight lower-case hexadecimal digits. */
    String applicationId();

    /** The server's configured public base address, without a trailing slash; the issuer of its own tokens. */
    URI publicAddress();

    /** The only source of time. */
    Clock clock();

    /** The application's own keys at the moment of opening. A change of keys opens the method anew. */
    KeyRing keyRing();

    /** Accounts by name or id, for methods that need more than to name their subject. */
    AccountLookup accounts();

    /** Checks passwords of accounts, for methods to which a name and a password are the credential. */
    PasswordProof passwords();

    /** Fetches documents from elsewhere, within the server's limits and address rules. */
    DocumentFetcher documents();

    /** Runs short background work, for example a refresh; bounded, and stopped when the method is closed. */
    Executor background();

    /**
     * A setting of the server, not of the application, that the method's documentation names, for example
     * {@code jwks.wait-most}: the text as the operator wrote it, or nothing.
     */
    default Optional<String> serverSetting(String name) {
        return Optional.empty();
    }
}
