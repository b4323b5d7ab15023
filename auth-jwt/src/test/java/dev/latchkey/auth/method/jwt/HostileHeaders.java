package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/** Tokens whose header wants to choose how they are judged. */
final class HostileHeaders {

    private HostileHeaders() {}

    static Stream<Hostile> all() {
        return Stream.of(none(), otherAlgorithms(), keyConfusion(), notUnderstood(), types(), ownKeys(), kids())
                .flatMap(group -> group);
    }

    private static Stream<Hostile> none() {
        return Stream.of(
                        "none",
                        "None",
                        "NONE",
                        "nOnE",
                        "noNe",
                        "nonE",
                        " none",
                        "none ",
                        "none\\u0000",
                        "\\u006eone",
                        "",
                        "null",
                        "no",
                        "plain")
                .flatMap(alg -> {
                    String header = "{\"alg\":\"" + alg + "\",\"kid\":\"k1\"}";
                    String input = Forge.part(header) + "." + Forge.part(GoodToken.PAYLOAD);
                    String name = "alg \"" + alg + "\"";
                    return Stream.of(
                            algorithm(name + " without signature", input + "."),
                            algorithm(name + " with a signature", GoodToken.withHeader(header)));
                });
    }

    private static Stream<Hostile> otherAlgorithms() {
        Stream<Hostile> spellings = Stream.of(
                        "rs256",
                        "Rs256",
                        "RS256 ",
                        " RS256",
                        "RS256\\u0000",
                        "RS-256",
                        "RSA256",
                        "RS384",
                        "RS512",
                        "PS256",
                        "PS384",
                        "PS512",
                        "HS256",
                        "HS384",
                        "HS512",
                        "ES256",
                        "ES384",
                        "ES512",
                        "ES521",
                        "ES256K",
                        "EdDSA",
                        "Ed25519",
                        "RS1",
                        "SHA256withRSA",
                        "RSA-OAEP",
                        "dir",
                        "A128KW",
                        "PBES2-HS256+A128KW")
                .map(alg -> algorithm("alg " + alg, GoodToken.withHeader("{\"alg\":\"" + alg + "\",\"kid\":\"k1\"}")));
        Stream<Hostile> types = Stream.of("null", "true", "256", "[]", "[\"RS256\"]", "{}", "{\"RS256\":1}")
                .map(alg -> algorithm("alg of JSON " + alg, GoodToken.withHeader("{\"alg\":" + alg + "}")));
        return Stream.of(
                        spellings,
                        types,
                        Stream.of(
                                algorithm("no alg", GoodToken.withHeader("{\"kid\":\"k1\"}")),
                                algorithm("empty header object", GoodToken.withHeader("{}")),
                                algorithm("alg under another name", GoodToken.withHeader("{\"ALG\":\"RS256\"}"))))
                .flatMap(group -> group);
    }

    /** The public key used as a secret, in the forms an attacker may have it (RFC 8725, section 2.1). */
    private static Stream<Hostile> keyConfusion() {
        byte[] der = GoodToken.KEY.verifying().getEncoded();
        byte[] pem = Pems.block("PUBLIC KEY", der).getBytes(StandardCharsets.UTF_8);
        return Stream.of("HS256", "HS384", "HS512")
                .flatMap(alg -> Stream.of(der, pem)
                        .flatMap(secret -> Stream.of(alg, "RS256").map(named -> {
                            SecretKeySpec key = new SecretKeySpec(secret, "HmacSHA" + alg.substring(2));
                            String token = Forge.signed(
                                    new KeyMaterial(alg, key, key),
                                    "{\"alg\":\"" + named + "\",\"kid\":\"k1\"}",
                                    GoodToken.PAYLOAD);
                            String name = "public key of " + secret.length + " bytes as a secret for " + alg
                                    + ", named " + named;
                            return new Hostile(
                                    name, token, named.equals("RS256") ? "INVALID_SIGNATURE" : "INVALID_ALGORITHM");
                        })));
    }

    private static Stream<Hostile> notUnderstood() {
        return Stream.of(
                        "\"crit\":[null]",
                        "\"crit\":[]",
                        "\"crit\":null",
                        "\"crit\":\"exp\"",
                        "\"crit\":[\"exp\"],\"exp\":1",
                        "\"crit\":[\"b64\"],\"b64\":true",
                        "\"crit\":{}",
                        "\"crit\":[\"kid\"]",
                        "\"crit\":1",
                        "\"b64\":false",
                        "\"b64\":true",
                        "\"zip\":\"DEF\"",
                        "\"zip\":null",
                        "\"enc\":\"A128GCM\"",
                        "\"crit\":[\"http://example.com/UNDEFINED\"],\"http://example.com/UNDEFINED\":true")
                .map(extra -> token("header with " + extra, extra, "INVALID_TOKEN"));
    }

    private static Stream<Hostile> types() {
        return Stream.of(
                        "\"logout+jwt\"",
                        "\"secevent+jwt\"",
                        "\"dpop+jwt\"",
                        "\"JWE\"",
                        "\"\"",
                        "null",
                        "1",
                        "[\"JWT\"]",
                        "\"application/\"",
                        "\"JWT \"")
                .map(type -> new Hostile(
                        "typ " + type,
                        GoodToken.withHeader("{\"alg\":\"RS256\",\"typ\":" + type + ",\"kid\":\"k1\"}"),
                        "INVALID_TOKEN"));
    }

    /** A key in the header, with a true signature by that key. */
    private static Stream<Hostile> ownKeys() {
        String n = Forge.part("not even read");
        return Stream.of(
                        "\"jwk\":{\"kty\":\"RSA\",\"n\":\"" + n + "\",\"e\":\"AQAB\"}",
                        "\"jwk\":null",
                        "\"jku\":\"https://attacker.example.com/jwks.json\"",
                        "\"jku\":\"http://127.0.0.1/jwks.json\"",
                        "\"x5u\":\"https://attacker.example.com/cert.pem\"",
                        "\"x5u\":\"file:///etc/hostname\"",
                        "\"x5c\":[\"MIIB\"]",
                        "\"x5t\":\"AAAA\"")
                .map(extra -> new Hostile(
                        "key of the attacker, " + extra,
                        Forge.signed(
                                GoodToken.OTHER_KEY,
                                "{\"alg\":\"RS256\",\"kid\":\"k1\"," + extra + "}",
                                GoodToken.PAYLOAD),
                        "INVALID_SIGNATURE"));
    }

    private static Stream<Hostile> kids() {
        return Stream.of(
                        "k2",
                        "K1",
                        "k1 ",
                        " k1",
                        "k1\\u0000",
                        "../../../../dev/null",
                        "/dev/null",
                        "k1' OR '1'='1",
                        "' UNION SELECT 'AA",
                        "| whoami",
                        "https://attacker.example.com/key",
                        "${jndi:ldap://a}",
                        "*",
                        "k1\\nk1",
                        "x".repeat(2000))
                .map(kid -> new Hostile(
                        "kid " + (kid.length() > 40 ? "of " + kid.length() + " characters" : kid),
                        Forge.signed(
                                GoodToken.OTHER_KEY, "{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}", GoodToken.PAYLOAD),
                        "UNKNOWN_KEY"));
    }

    private static Hostile token(String name, String extra, String code) {
        return new Hostile(name, GoodToken.withHeader("{\"alg\":\"RS256\",\"kid\":\"k1\"," + extra + "}"), code);
    }

    private static Hostile algorithm(String name, String token) {
        return new Hostile(name, token, "INVALID_ALGORITHM");
    }
}
