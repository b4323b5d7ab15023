package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shared secrets at least as long as the hash (RFC 7518, section 3.2).
 *
 * @param leastBytes length of the hash
 */
record SecretKind(int leastBytes) implements KeyKind {

    @Override
    public boolean symmetric() {
        return true;
    }

    @Override
    public Optional<String> problemWith(Key verifying) {
        if (!(verifying instanceof SecretKey) || verifying.getEncoded() == null) {
            return Optional.of("The algorithm takes a shared secret, and this is none.");
        }
        int bytes = verifying.getEncoded().length;
        return bytes < leastBytes
                ? Optional.of("The secret has " + bytes + " bytes; it must have at least " + leastBytes + ".")
                : Optional.empty();
    }

    @Override
    public int signatureLength(Key verifying) {
        return leastBytes;
    }

    @Override
    public KeyMaterial generate(Algorithm algorithm) {
        byte[] random = new byte[leastBytes];
        new SecureRandom().nextBytes(random);
        return material(algorithm, random);
    }

    /** @param secret already known to be long enough */
    KeyMaterial material(Algorithm algorithm, byte[] secret) {
        SecretKey key = new SecretKeySpec(secret, "HmacSHA" + leastBytes * Byte.SIZE);
        return new KeyMaterial(algorithm.id(), key, key);
    }

    @Override
    public String platformName() {
        throw new IllegalStateException("a secret is no key pair");
    }

    @Override
    public String inWords() {
        return "a shared secret";
    }
}
