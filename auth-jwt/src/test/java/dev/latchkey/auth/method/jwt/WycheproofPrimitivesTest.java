package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.Key;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Project Wycheproof's signatures of bytes, by way of the same check that tokens go through. */
final class WycheproofPrimitivesTest {

    record Case(String name, Algorithm algorithm, Key key, JsonNode test) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Java 17 refuses them: their point's x lies beyond the order of the curve, which happens once in 2^32. */
    private static final Set<String> VALID_BUT_NOT_FOR_EVERY_PLATFORM = Set.of(
            "ES256 115 k*G has a large x-coordinate",
            "ES256 257 r = 3, x = n + 3 is the smallest possible x with a reduction");

    /** Nothing is the one message no token can have: between its parts there is always a dot. */
    static Stream<Case> cases() {
        return Stream.of(
                        keyPairs("ed25519_test.json", Algorithm.EDDSA),
                        keyPairs("ecdsa_secp256r1_sha256_p1363_test.json", Algorithm.ES256),
                        keyPairs("rsa_signature_2048_sha256_test.json", Algorithm.RS256),
                        secrets())
                .flatMap(group -> group)
                .filter(vector -> !VALID_BUT_NOT_FOR_EVERY_PLATFORM.contains(vector.name()))
                .filter(vector -> !vector.test().get("msg").textValue().isEmpty())
                .filter(vector -> !vector.test().get("result").textValue().equals("acceptable"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyValidSignaturesPass(Case vector) {
        VerifyingKey key = new VerifyingKey("", KeyOrigin.PASTED, false, vector.algorithm(), vector.key());
        JsonNode test = vector.test();

        boolean passes = key.proves(bytes(test, "msg"), bytes(test, test.has("sig") ? "sig" : "tag"));

        assertThat(passes)
                .as(vector.name())
                .isEqualTo(test.get("result").textValue().equals("valid"));
    }

    private static Stream<Case> keyPairs(String file, Algorithm algorithm) {
        return Vectors.elements(Vectors.json(file).get("testGroups"))
                .filter(group -> usable(group, algorithm))
                .flatMap(group -> tests(algorithm, publicKey(group, algorithm), group));
    }

    /** Secrets shorter than the hash are refused before anything is verified, and short tags are none of HS256. */
    private static Stream<Case> secrets() {
        return Vectors.elements(Vectors.json("hmac_sha256_test.json").get("testGroups"))
                .filter(group -> group.get("keySize").intValue() >= 256)
                .filter(group -> group.get("tagSize").intValue() == 256)
                .flatMap(group -> Vectors.elements(group.get("tests"))
                        .flatMap(test -> Stream.of(new Case(
                                "HS256 " + test.get("tcId"),
                                Algorithm.HS256,
                                new SecretKeySpec(bytes(test, "key"), "HmacSHA256"),
                                test))));
    }

    private static Stream<Case> tests(Algorithm algorithm, Key key, JsonNode group) {
        return Vectors.elements(group.get("tests"))
                .map(test -> new Case(
                        algorithm.id() + " " + test.get("tcId") + " "
                                + test.get("comment").textValue(),
                        algorithm,
                        key,
                        test));
    }

    /** Some vectors are about keys that would not be taken in the first place. */
    private static boolean usable(JsonNode group, Algorithm algorithm) {
        try {
            publicKey(group, algorithm);
            return true;
        } catch (AssertionError refused) {
            return false;
        }
    }

    private static Key publicKey(JsonNode group, Algorithm algorithm) {
        try {
            return new PemKeys(algorithm.keyKind())
                    .publicKey(group.get("publicKeyPem").textValue());
        } catch (UnusableKeyException refused) {
            throw new AssertionError(refused);
        }
    }

    private static byte[] bytes(JsonNode test, String member) {
        return HexFormat.of().parseHex(test.get(member).textValue());
    }
}
