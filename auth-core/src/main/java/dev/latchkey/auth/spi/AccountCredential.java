package dev.latchkey.auth.spi;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A credential that an account holds for one application, kept by the server: an API key, a shared secret of a signing
 * client, the fingerprint of a certificate. Never printed.
 *
 * @param id by which it is found and revoked; unique within the application and no secret
 * @param account whose it is, by the account's stable id
 * @param proof what the method compares with or computes from, in its own format; sealed at rest
 * @param options what was chosen when it was made, by the keys of {@link AccountCredentialMaker#options}
 * @param createdAt whole seconds
 * @param expiresAt {@link Instant#MAX} if it does not expire
 */
public record AccountCredential(
        String id, UUID account, String proof, Map<String, String> options, Instant createdAt, Instant expiresAt) {

    public AccountCredential {
        Objects.requireNonNull(id);
        Objects.requireNonNull(account);
        Objects.requireNonNull(proof);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(expiresAt);
        options = Map.copyOf(options);
    }

    /** The id only. */
    @Override
    public String toString() {
        return "AccountCredential[" + id + "]";
    }
}
