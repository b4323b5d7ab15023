package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.testkit.RecordedTrace;
import dev.latchkey.auth.testkit.SettableClock;
import dev.latchkey.auth.testkit.TestRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Neither tokens nor keys get into traces, outcomes or texts of objects. */
final class SecrecyTest {

    private static final String SECRET = "a_secret_planted_to_be_looked_for_everywhere";
    private static final SecretKeySpec KEY = new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    private static final KeyMaterial MATERIAL = new KeyMaterial("HS256", KEY, KEY);
    private static final AuthMethod METHOD = Samples.open(
            Samples.settings(Map.of("signing_algorithm", "HS256", "secret_key", SECRET)),
            TestContext.with(new SettableClock(Samples.NOW), Samples.ring("k1", KeyState.ACTIVE, MATERIAL)));

    private static final AuthMethod RSA_METHOD = Samples.open(Samples.settings(Map.of()), GoodToken.context());

    static Stream<Hostile> hostileTokens() {
        return HostileTokensTest.hostileTokens();
    }

    @ParameterizedTest
    @MethodSource("hostileTokens")
    void refusedTokenLeavesNoPartOfItselfBehind(Hostile hostile) {
        RecordedTrace trace = new RecordedTrace();

        AuthOutcome outcome = RSA_METHOD.authenticate(TestRequest.with(hostile.token()), trace);

        for (String part : hostile.token().split("\\.", -1)) {
            if (part.length() >= 24) {
                assertThat(trace + "\n" + outcome).doesNotContain(part.substring(0, 24));
            }
        }
    }

    @Test
    void tracesAndOutcomesHoldNoSecret() {
        IssuedToken token = Samples.issued(METHOD);
        RecordedTrace trace = new RecordedTrace();

        AuthOutcome outcome = METHOD.authenticate(TestRequest.with(token.text()), trace);

        assertThat(outcome).isInstanceOf(AuthOutcome.Authenticated.class);
        String signature = token.text().substring(token.text().lastIndexOf('.') + 1);
        assertThat(trace + "\n" + outcome + "\n" + token).doesNotContain(signature);
        holdsNoSecret(trace + "\n" + outcome + "\n" + token);
    }

    @Test
    void textsOfInnerObjectsHoldNoSecret() throws Refusal {
        String text = Samples.issued(METHOD).text();
        CompactToken token = CompactToken.read(text, DecisionTrace.none());
        VerifyingKey key = new VerifyingKey("k1", KeyOrigin.OWN, false, Algorithm.HS256, KEY);

        String texts = Stream.of(
                        token,
                        key,
                        new SignatureRequest(token.signed(), token.signature(), KEY),
                        Claims.read(token, DecisionTrace.none()),
                        MATERIAL,
                        Samples.settings(Map.of("signing_algorithm", "HS256", "secret_key", SECRET)))
                .map(Object::toString)
                .reduce("", String::concat);

        assertThat(texts).doesNotContain("editor").doesNotContain(text.substring(text.length() - 20));
        holdsNoSecret(texts);
    }

    private static void holdsNoSecret(String text) {
        byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
        assertThat(text)
                .doesNotContain(SECRET)
                .doesNotContain(Base64.getEncoder().encodeToString(bytes).substring(0, 20))
                .doesNotContain(HexFormat.of().formatHex(bytes).substring(0, 20));
    }
}
