package dev.latchkey.auth.spi;

import java.time.Instant;
import java.util.Objects;

/**
 * A credential that has just been issued. Its text is never printed.
 *
 * @param text what the client sends back
 * @param id by which it can be revoked
 * @param keyId the key that signed it; empty if none
 * @param issuedAt whole seconds
 * @param expiresAt whole seconds
 */
public record IssuedToken(String text, String id, String keyId, Instant issuedAt, Instant expiresAt) {

    public IssuedToken {
        Objects.requireNonNull(text);
        Objects.requireNonNull(id);
        Objects.requireNonNull(keyId);
        Objects.requireNonNull(issuedAt);
        Objects.requireNonNull(expiresAt);
    }

    @Override
    public String toString() {
        return "IssuedToken[" + id + "]";
    }
}
