package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.testkit.RecordedTrace;
import dev.latchkey.auth.testkit.SettableClock;
import dev.latchkey.auth.testkit.TestRequest;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.PrivateJwk;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Project Wycheproof's signatures under their own keys. Payloads there are no claims sets, so none of the tokens is let
 * in; what counts is whether the signature passed. Public keys come through a key set, secrets through the ring.
 */
final class WycheproofSignatureTest {

    record Case(String name, JsonNode group, String token, boolean valid) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Two vectors lost the faulty padding they are named for and are word for word the valid one of their group. */
    static Stream<Case> signatures() {
        return allSignatures().filter(vector -> vector.valid() || !validInItsGroup(vector));
    }

    private static boolean validInItsGroup(Case vector) {
        return Vectors.elements(vector.group().get("tests"))
                .filter(test -> test.get("result").textValue().equals("valid"))
                .anyMatch(test -> test.get("jws").textValue().equals(vector.token()));
    }

    private static Stream<Case> allSignatures() {
        return groups().flatMap(group -> Vectors.elements(group.get("tests"))
                .map(test -> new Case(
                        group.get("comment").textValue() + " " + test.get("tcId") + " "
                                + test.get("comment").textValue(),
                        group,
                        test.get("jws").textValue(),
                        test.get("result").textValue().equals("valid"))));
    }

    static Stream<JsonNode> signatureGroups() {
        return groups().filter(group -> Algorithm.ids().contains(algorithm(group)))
                .filter(group -> !group.get("comment").textValue().contains("encryption"));
    }

    @Test
    void onlyTheTwoVectorsWithoutTheirFaultAreLeftOut() {
        assertThat(allSignatures().count() - signatures().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void onlyValidSignaturesInStrictFormPass(Case vector) {
        RecordedTrace trace = new RecordedTrace();

        opened(vector.group()).authenticate(TestRequest.with(vector.token()), trace);

        boolean expected = vector.valid() && strict(vector) && Algorithm.ids().contains(algorithm(vector.group()));
        assertThat(trace.results().contains("passed signature"))
                .as(trace.toString())
                .isEqualTo(expected);
        assertThat(trace.results()).anyMatch(step -> step.startsWith("failed"));
    }

    /** The control: with the same key, set up the same way, a claims set goes through. */
    @ParameterizedTest
    @MethodSource("signatureGroups")
    void claimsSetSignedWithTheKeyOfTheVectorsIsAccepted(JsonNode group) {
        String kid = group.get("private").path("kid").textValue();
        String header = "{\"alg\":\"" + algorithm(group) + "\",\"kid\":\"" + kid + "\"}";

        String token = Forge.signed(material(group), header, GoodToken.PAYLOAD);

        assertThat(Samples.answer(opened(group), token)).isEqualTo("ACCEPTED");
    }

    private static Stream<JsonNode> groups() {
        return Vectors.elements(Vectors.json("json_web_signature_test.json").get("testGroups"));
    }

    private static String algorithm(JsonNode group) {
        JsonNode key = group.get("private");
        boolean curve = key.path("kty").asText().equals("EC");
        return key.path("alg").asText(curve ? "ES256" : "RS256");
    }

    /** In the one canonical form, and with the algorithm of its key: the README of the vectors warns of the others. */
    private static boolean strict(Case vector) {
        String[] parts = vector.token().split("\\.", -1);
        return parts.length == 3
                && Arrays.stream(parts)
                        .allMatch(part -> StrictBase64Url.decode(part).isPresent())
                && StrictJson.object(StrictBase64Url.decode(parts[0]).orElseThrow())
                        .map(header -> header.path("alg").asText())
                        .filter(algorithm(vector.group())::equals)
                        .isPresent();
    }

    private static AuthMethod opened(JsonNode group) {
        String algorithm = Algorithm.ids().contains(algorithm(group)) ? algorithm(group) : "ES512";
        SettableClock clock = new SettableClock(Samples.NOW);
        if (group.has("public")) {
            KeySetServer server = KeySetServer.serving("{\"keys\":[" + group.get("public") + "]}");
            TestContext context = new TestContext(clock, new KeyRing(List.of()), server, Runnable::run);
            return Samples.open(
                    Samples.settings(Map.of("signing_algorithm", algorithm, "jwks_uri", KeySetServer.ADDRESS)),
                    context);
        }
        String kid = group.get("private").path("kid").asText();
        TestContext context = TestContext.with(clock, Samples.ring(kid, KeyState.ACTIVE, material(group)));
        return Samples.open(Samples.settings(Map.of("signing_algorithm", algorithm)), context);
    }

    private static KeyMaterial material(JsonNode group) {
        ObjectNode jwk = group.get("private").deepCopy();
        if (jwk.path("kty").asText().equals("oct")) {
            byte[] secret = StrictBase64Url.decode(jwk.get("k").textValue()).orElseThrow();
            SecretKeySpec key = new SecretKeySpec(secret, "HmacSHA256");
            return new KeyMaterial(algorithm(group), key, key);
        }
        jwk.retain("kty", "n", "e", "d", "p", "q", "dp", "dq", "qi", "crv", "x", "y");
        PrivateJwk<?, ?, ?> key = (PrivateJwk<?, ?, ?>) Jwks.parser().build().parse(jwk.toString());
        return new KeyMaterial(algorithm(group), key.toKey(), key.toPublicJwk().toKey());
    }
}
