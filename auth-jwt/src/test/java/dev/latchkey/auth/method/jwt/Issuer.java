package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.PublishedKey;
import dev.latchkey.auth.spi.RingKey;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An identity provider elsewhere, which has two RSA keys to sign with. */
final class Issuer {

    static final KeyMaterial FIRST = GoodToken.OTHER_KEY;
    static final KeyMaterial SECOND = Samples.material(Algorithm.RS256);

    private Issuer() {}

    static String token(String kid, KeyMaterial key) {
        return token(kid, key, "\"exp\":" + (GoodToken.NOW + 200_000));
    }

    static String token(String kid, KeyMaterial key, String claims) {
        return Forge.signed(
                key,
                "{\"alg\":\"" + key.algorithm() + "\",\"kid\":\"" + kid + "\"}",
                "{\"iss\":\"https://id.example.com/\",\"name\":\"editor\"," + claims + "}");
    }

    static String keySet(String... keys) {
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    static String jwk(String kid, KeyMaterial key) {
        return json(PublicJwks.of(new RingKey(kid, KeyState.ACTIVE, key)));
    }

    /** With members added or, if already there, changed. */
    static String jwk(String kid, KeyMaterial key, String extra) {
        String plain = jwk(kid, key).replace("\"use\":\"sig\",\"alg\":\"" + key.algorithm() + "\",", "");
        return plain.substring(0, plain.length() - 1) + "," + extra + "}";
    }

    private static String json(PublishedKey key) {
        return key.members().entrySet().stream()
                .flatMap(member -> Stream.of("\"" + member.getKey() + "\":\"" + member.getValue() + "\""))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
