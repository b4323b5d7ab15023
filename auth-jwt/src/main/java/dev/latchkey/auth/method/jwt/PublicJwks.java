package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.PublishedKey;
import dev.latchkey.auth.spi.RingKey;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.PublicJwk;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Own public keys as JSON Web Keys (RFC 7517, section 4; RFC 7518, section 6; RFC 8037, section 2). */
final class PublicJwks {

    private static final List<String> PUBLIC_NUMBERS = List.of("n", "e", "crv", "x", "y");

    private PublicJwks() {}

    /** @throws ClassCastException if the key is a shared secret, which is never published */
    static PublishedKey of(RingKey key) {
        PublicJwk<PublicKey> jwk =
                Jwks.builder().key((PublicKey) key.material().verifying()).build();
        Map<String, String> members = new LinkedHashMap<>();
        members.put("kty", jwk.getType());
        members.put("kid", key.id());
        members.put("use", "sig");
        members.put("alg", key.material().algorithm());
        for (String name : PUBLIC_NUMBERS) {
            if (jwk.containsKey(name)) {
                members.put(name, String.valueOf(jwk.get(name)));
            }
        }
        return new PublishedKey(members);
    }
}
