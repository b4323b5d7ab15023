package dev.latchkey.auth.method.jwt;

import io.jsonwebtoken.security.SecureDigestAlgorithm;
import java.security.Key;

/**
 * A key that can prove a token, bound to the one algorithm it is used with (RFC 8725, section 3.1). Never printed.
 *
 * @param id its {@code kid}; empty for a pasted key, which has none
 * @param origin whose key it is, which decides the rules for its tokens
 * @param revoked whether it proves only who signed, and nothing it signed is accepted
 */
record VerifyingKey(String id, KeyOrigin origin, boolean revoked, Algorithm algorithm, Key key) {

    VerifyingKey {
        algorithm.keyKind().problemWith(key).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** Whether the token was signed with the other half of this key. */
    boolean proves(CompactToken token) {
        return proves(token.signed(), token.signature());
    }

    /**
     * The algorithm comes from the application, so a token's header has no say here. Whatever the library throws at a
     * strange signature is a "no".
     */
    boolean proves(byte[] signed, byte[] signature) {
        SecureDigestAlgorithm<Key, Key> implementation = algorithm.implementation();
        try {
            return signature.length == algorithm.keyKind().signatureLength(key)
                    && implementation.verify(new SignatureRequest(signed, signature, key));
        } catch (RuntimeException notASignature) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "VerifyingKey[" + id + ", " + algorithm.id() + "]";
    }
}
