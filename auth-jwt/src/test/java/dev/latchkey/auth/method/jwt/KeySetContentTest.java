package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.testkit.RecordedTrace;
import dev.latchkey.auth.testkit.SettableClock;
import dev.latchkey.auth.testkit.TestRequest;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys of a set are used, and which are left out. */
final class KeySetContentTest {

    private static final KeyMaterial KEY = Issuer.FIRST;
    private static final String TOKEN = Issuer.token("k", KEY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"use\":\"sig\"", "\"alg\":\"RS256\"", "\"key_ops\":[\"verify\"]", "\"key_ops\":[\"sign\",\"verify\"]",
                "\"x5c\":[\"nonsense\"]", "\"x5u\":\"https://attacker.example.com\"", "\"ext\":true",
                        "\"unknown\":{\"a\":[]}"
            })
    void usableKeyIsUsed(String member) {
        assertThat(answer("RS256", TOKEN, Issuer.jwk("k", KEY, member))).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"use\":\"enc\"",
                "\"use\":\"\"",
                "\"use\":null",
                "\"use\":1",
                "\"alg\":\"RS384\"",
                "\"alg\":\"PS256\"",
                "\"alg\":\"RSA-OAEP\"",
                "\"alg\":\"none\"",
                "\"alg\":1",
                "\"key_ops\":[]",
                "\"key_ops\":[\"encrypt\"]",
                "\"key_ops\":\"verify\"",
                "\"d\":\"AQAB\"",
                "\"p\":\"AQAB\"",
                "\"k\":\"AQAB\""
            })
    void keyForAnotherPurposeIsLeftOut(String member) {
        assertThat(answer("RS256", TOKEN, Issuer.jwk("k", KEY, member))).isEqualTo("UNKNOWN_KEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"oct\",\"kid\":\"k\",\"k\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"kty\":\"RSA\",\"kid\":\"k\"}",
                "{\"kty\":\"RSA\",\"kid\":\"k\",\"n\":\"!\",\"e\":\"AQAB\"}",
                "{\"kty\":\"XYZ\",\"kid\":\"k\"}",
                "{\"kid\":\"k\"}",
                "null",
                "1",
                "\"k\"",
                "[]",
                "{}"
            })
    void strangeKeyIsLeftOutAndTheOthersAreUsed(String strange) {
        assertThat(answer("RS256", TOKEN, strange, Issuer.jwk("k", KEY))).isEqualTo("ACCEPTED");
    }

    @Test
    void weakKeysAreLeftOut() throws Exception {
        for (KeyPair weak : List.of(rsa(1024, 65_537), rsa(2048, 3))) {
            KeyMaterial material = new KeyMaterial("RS256", weak.getPrivate(), weak.getPublic());

            assertThat(answer("RS256", Issuer.token("k", material), Issuer.jwk("k", material)))
                    .isEqualTo("UNKNOWN_KEY");
        }
    }

    @Test
    void sharedIdOfTwoFittingKeysMeansNeither() {
        String set = Issuer.jwk("k", KEY);

        assertThat(answer("RS256", TOKEN, set, Issuer.jwk("k", Issuer.SECOND))).isEqualTo("UNKNOWN_KEY");
    }

    @Test
    void sharedIdOfKeysForDifferentAlgorithmsIsNoConflict() {
        String curve = Issuer.jwk("k", Samples.material(Algorithm.ES256));

        assertThat(answer("RS256", TOKEN, curve, Issuer.jwk("k", KEY))).isEqualTo("ACCEPTED");
    }

    @Test
    void hundredKeysAreTakenAndOneMoreIsNot() {
        String other = Issuer.jwk("other", Issuer.SECOND);
        List<String> ninetyNine = Collections.nCopies(99, other);
        String[] hundred = Stream.concat(ninetyNine.stream(), Stream.of(Issuer.jwk("k", KEY)))
                .toArray(String[]::new);
        String[] more = Stream.concat(Stream.of(other), Stream.of(hundred)).toArray(String[]::new);

        assertThat(answer("RS256", TOKEN, hundred)).isEqualTo("ACCEPTED");
        assertThat(answer("RS256", TOKEN, more)).isEqualTo("KEY_UNAVAILABLE");
    }

    static Stream<Arguments> publishedKinds() {
        return Stream.of(Algorithm.values())
                .filter(algorithm -> !algorithm.keyKind().symmetric())
                .map(algorithm -> Arguments.of(algorithm, Samples.material(algorithm)));
    }

    /** What one Latchkey publishes, another one reads. */
    @ParameterizedTest
    @MethodSource("publishedKinds")
    void keyPublishedByThisMethodIsUsedByThisMethod(Algorithm algorithm, KeyMaterial material) {
        assertThat(answer(algorithm.id(), Issuer.token("k", material), Issuer.jwk("k", material)))
                .isEqualTo("ACCEPTED");
    }

    static Stream<Arguments> wycheproofKeySets() {
        return Vectors.elements(Vectors.json("json_web_key_test.json").get("testGroups"))
                .filter(group -> group.has("public"))
                .flatMap(group -> Vectors.elements(group.get("tests"))
                        .map(test -> Arguments.of(
                                group.get("comment").textValue() + ", "
                                        + test.get("comment").textValue(),
                                group.get("public"),
                                test)));
    }

    /** The one about a ROCA key is left to the key's owner: its weakness does not show in its size. */
    @ParameterizedTest
    @MethodSource("wycheproofKeySets")
    void keyOfAWycheproofSetProvesOnlyWhatItShould(String name, JsonNode keySet, JsonNode test) {
        RecordedTrace trace = new RecordedTrace();
        String algorithm = keySet.get("keys").get(0).path("kty").textValue().equals("RSA") ? "RS256" : "ES256";

        opened(algorithm, keySet.toString())
                .authenticate(TestRequest.with(test.get("jws").textValue()), trace);

        boolean valid = test.get("result").textValue().equals("valid") || name.contains("Roca");
        assertThat(trace.results().contains("passed signature"))
                .as(trace.toString())
                .isEqualTo(valid);
    }

    private static KeyPair rsa(int bits, long exponent) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(new RSAKeyGenParameterSpec(bits, BigInteger.valueOf(exponent)));
        return generator.generateKeyPair();
    }

    private static String answer(String algorithm, String token, String... keys) {
        return Samples.answer(opened(algorithm, Issuer.keySet(keys)), token);
    }

    private static AuthMethod opened(String algorithm, String document) {
        TestContext context = new TestContext(
                new SettableClock(Samples.NOW), new KeyRing(List.of()), KeySetServer.serving(document), Runnable::run);
        return Samples.open(
                Samples.settings(Map.of("signing_algorithm", algorithm, "jwks_uri", KeySetServer.ADDRESS)), context);
    }
}
