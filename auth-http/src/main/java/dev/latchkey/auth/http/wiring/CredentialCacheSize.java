package dev.latchkey.auth.http.wiring;

/**
 * How many good credentials are remembered.
 *
 * @param entries 0 remembers none
 */
public record CredentialCacheSize(long entries) {

    public static final CredentialCacheSize DEFAULT = new CredentialCacheSize(10_000);

    public CredentialCacheSize {
        if (entries < 0) {
            throw new IllegalArgumentException("not a number of entries: " + entries);
        }
    }
}
