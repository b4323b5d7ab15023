package dev.latchkey.auth.method.jwt;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.SecureDigestAlgorithm;
import java.security.Key;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The signature algorithms an application can choose (RFC 7518, section 3.1; RFC 8037), in the order of the form. */
enum Algorithm {
    RS256(new RsaKind()),
    HS256(new SecretKind(32)),
    HS384(new SecretKind(48)),
    HS512(new SecretKind(64)),
    RS384(new RsaKind()),
    RS512(new RsaKind()),
    PS256(new RsaKind()),
    PS384(new RsaKind()),
    PS512(new RsaKind()),
    ES256(new CurveKind("P-256", "secp256r1")),
    ES384(new CurveKind("P-384", "secp384r1")),
    ES512(new CurveKind("P-521", "secp521r1")),
    EDDSA("EdDSA", new Ed25519Kind());

    private final String id;
    private final KeyKind keyKind;

    Algorithm(KeyKind keyKind) {
        this.id = name();
        this.keyKind = keyKind;
    }

    Algorithm(String id, KeyKind keyKind) {
        this.id = id;
        this.keyKind = keyKind;
    }

    /** @throws IllegalArgumentException if it is none of {@link #ids} */
    static Algorithm named(String id) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a signing algorithm of this method"));
    }

    static List<String> ids() {
        return Stream.of(values()).map(Algorithm::id).toList();
    }

    static List<String> ids(boolean symmetric) {
        return Stream.of(values())
                .filter(algorithm -> algorithm.keyKind.symmetric() == symmetric)
                .map(Algorithm::id)
                .toList();
    }

    /** As the header of a token names it, to the letter. */
    String id() {
        return id;
    }

    KeyKind keyKind() {
        return keyKind;
    }

    /** The library's implementation; it takes keys of {@link #keyKind} only. */
    @SuppressWarnings("unchecked")
    SecureDigestAlgorithm<Key, Key> implementation() {
        return (SecureDigestAlgorithm<Key, Key>) Jwts.SIG.get().forKey(id);
    }
}
