package dev.latchkey.auth.spi;

import java.security.Key;
import java.util.Objects;

/**
 * A key pair, or a shared secret. Never printed.
 *
 * @param algorithm what it is for, in the method's own terms, for example {@code RS256}; one key, one algorithm
 *     (RFC 8725, section 3.1)
 * @param signing a private key, or the secret
 * @param verifying the public key, or the same secret
 */
public record KeyMaterial(String algorithm, Key signing, Key verifying) {

    public KeyMaterial {
        Objects.requireNonNull(algorithm);
        Objects.requireNonNull(signing);
        Objects.requireNonNull(verifying);
    }

    /** Whether signing and verifying take the same secret, which must never be published. */
    public boolean symmetric() {
        return signing instanceof javax.crypto.SecretKey;
    }

    @Override
    public String toString() {
        return "KeyMaterial[" + algorithm + "]";
    }
}
