package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.testkit.RecordedTrace;
import dev.latchkey.auth.testkit.SettableClock;
import dev.latchkey.auth.testkit.TestRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 7515, 7519, 7797 and 8037, with the keys given there. */
final class RfcExamplesTest {

    /** RFC 7515 A.1 to A.3 carry the claims set of RFC 7519, section 3.1, which expired in 2011. */
    @ParameterizedTest
    @ValueSource(strings = {"rfc7515-A.1", "rfc7515-A.2", "rfc7515-A.3"})
    void expiredExampleIsRefusedAsExpired(String id) {
        assertThat(Samples.answer(opened(id, Samples.NOW), token(id))).isEqualTo("TOKEN_EXPIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfc7515-A.1", "rfc7515-A.2", "rfc7515-A.3"})
    void exampleHasNotExpiredASecondEarlier(String id) {
        Instant justBefore = Instant.ofEpochSecond(1_300_819_379);
        RecordedTrace trace = new RecordedTrace();

        opened(id, justBefore).authenticate(TestRequest.with(token(id)), trace);

        assertThat(trace.results()).contains("passed signature", "passed expiry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfc7515-A.4", "rfc8037-A.4"})
    void exampleThatIsNoClaimsSetPassesTheSignatureOnly(String id) {
        RecordedTrace trace = new RecordedTrace();

        opened(id, Samples.NOW).authenticate(TestRequest.with(token(id)), trace);

        assertThat(trace.results()).endsWith("passed signature", "failed payload");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfc7515-A.5", "rfc7515-E"})
    void unsecuredExampleIsRefusedForItsAlgorithm(String id) {
        assertThat(Samples.answer(opened("rfc7515-A.1", Samples.NOW), token(id)))
                .isEqualTo("INVALID_ALGORITHM");
    }

    @Test
    void unencodedPayloadIsRefusedAsNotUnderstood() {
        assertThat(Samples.answer(opened("rfc7797-4.2", Samples.NOW), token("rfc7797-4.2")))
                .isEqualTo("INVALID_TOKEN");
    }

    private static JsonNode example(String id) {
        return Vectors.elements(Vectors.json("rfc_examples.json").get("vectors"))
                .filter(vector -> vector.get("id").textValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String token(String id) {
        return example(id).get("compact").textValue();
    }

    /** The tokens have no {@code kid}, so the only key there is must be found for them. */
    private static AuthMethod opened(String id, Instant now) {
        JsonNode example = example(id);
        String algorithm = example.get("alg").textValue();
        SettableClock clock = new SettableClock(now);
        if (algorithm.startsWith("HS")) {
            byte[] secret = StrictBase64Url.decode(example.get("jwk").get("k").textValue())
                    .orElseThrow();
            SecretKeySpec key = new SecretKeySpec(secret, "HmacSHA256");
            KeyRing ring = Samples.ring("k1", KeyState.RETIRING, new KeyMaterial(algorithm, key, key));
            return Samples.open(
                    Samples.settings(Map.of("signing_algorithm", algorithm, "clock_skew", "0")),
                    TestContext.with(clock, ring));
        }
        KeySetServer server = KeySetServer.serving("{\"keys\":[" + example.get("jwk") + "]}");
        TestContext context = new TestContext(clock, new KeyRing(List.of()), server, Runnable::run);
        return Samples.open(
                Samples.settings(
                        Map.of("signing_algorithm", algorithm, "jwks_uri", KeySetServer.ADDRESS, "clock_skew", "0")),
                context);
    }
}
