package dev.latchkey.auth.method.jwt;

import io.jsonwebtoken.security.Jwk;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.PrivateJwk;
import java.security.PrivateKey;
import java.security.PublicKey;

/** Computes a public key from its private one. */
final class PublicHalf {

    private PublicHalf() {}

    static PublicKey of(PrivateKey signing) throws UnusableKeyException {
        try {
            Jwk<?> jwk = Jwks.builder().key(signing).build();
            return ((PrivateJwk<?, ?, ?>) jwk).toPublicJwk().toKey();
        } catch (RuntimeException notDerivable) {
            throw new UnusableKeyException(
                    "The public key does not follow from this private key; paste it too.", notDerivable);
        }
    }
}
