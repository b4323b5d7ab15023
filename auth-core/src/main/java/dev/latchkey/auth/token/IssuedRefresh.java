package dev.latchkey.auth.token;

import java.time.Instant;

/**
 * A refresh token that has just been issued. Its text is never printed.
 *
 * @param text what the client sends back; empty if the application issues none
 * @param expiresAt whole seconds
 */
public record IssuedRefresh(String text, Instant expiresAt) {

    /** For applications that issue none. */
    public static final IssuedRefresh NONE = new IssuedRefresh("", Instant.EPOCH);

    public boolean present() {
        return !text.isEmpty();
    }

    @Override
    public String toString() {
        return "IssuedRefresh[until " + expiresAt + "]";
    }
}
