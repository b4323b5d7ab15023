package dev.latchkey.auth.spi;

/**
 * Makes credentials that accounts hold, in a method's own format. The server keeps them ({@link AccountCredentials}),
 * shows their list to their owner and to administrators, renews and revokes them, and deletes them with the account.
 */
public interface AccountCredentialMaker {

    /** What they are called in the singular, for example {@code API key}. */
    String noun();

    /** What is asked beside a label and an expiry when one is made; often nothing. Takes no secrets. */
    ConfigSchema options();

    /**
     * A fresh credential from a cryptographically strong source.
     *
     * @param settings of the application
     * @param options checked against {@link #options}, defaults filled in
     * @throws InvalidSettingsException with every problem that spans several options
     */
    MadeCredential make(MethodSettings settings, MethodSettings options) throws InvalidSettingsException;
}
