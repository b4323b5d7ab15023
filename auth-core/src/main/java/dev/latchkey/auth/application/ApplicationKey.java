package dev.latchkey.auth.application;

import dev.latchkey.auth.spi.KeyState;
import java.time.Instant;

/**
 * A key of an application as it is kept.
 *
 * @param id the {@code kid}
 * @param algorithm in the method's own terms, for example {@code RS256}
 * @param keyType {@code RSA}, {@code EC}, {@code EdDSA} or {@code secret}
 * @param publicKey X.509 encoding in base64; empty for a secret
 * @param sealedKey the private key (PKCS #8) or the secret, sealed
 */
public record ApplicationKey(
        String id,
        String applicationId,
        KeyState state,
        String algorithm,
        String keyType,
        String publicKey,
        String sealedKey,
        Instant created) {

    public static final String SECRET = "secret";

    public ApplicationKey in(KeyState newState) {
        return new ApplicationKey(id, applicationId, newState, algorithm, keyType, publicKey, sealedKey, created);
    }

    /** What the sealed half is sealed for. */
    public String purpose() {
        return "key/" + applicationId + "/" + id;
    }

    @Override
    public String toString() {
        return "ApplicationKey[" + id + ", " + algorithm + ", " + state + "]";
    }
}
