package dev.latchkey.auth.spi;

import java.time.Instant;
import java.util.Objects;

/**
 * What the host needs to know of a good credential to revoke and to cache it.
 *
 * @param id identifies the credential for revocation, for example a token's {@code jti}; empty if it has none. Not
 *     itself a secret
 * @param keyId the key that proved it, empty if none; a revoked key ends all its credentials
 * @param issuedAt by which a change of the account's password or an end to all of its tokens ends the credential.
 *     {@link Instant#EPOCH} if unknown, which counts as older than any; {@link Instant#MAX} for one that no change of
 *     the account ends beside blocking and deleting it
 * @param expiresAt {@link Instant#MAX} if it does not expire
 * @param cacheableUntil the host may reuse this outcome for the very same credential before this moment;
 *     {@link Instant#EPOCH} forbids it
 */
public record Credential(String id, String keyId, Instant issuedAt, Instant expiresAt, Instant cacheableUntil) {

    public Credential {
        Objects.requireNonNull(id);
        Objects.requireNonNull(keyId);
        Objects.requireNonNull(issuedAt);
        Objects.requireNonNull(expiresAt);
        Objects.requireNonNull(cacheableUntil);
    }
}
