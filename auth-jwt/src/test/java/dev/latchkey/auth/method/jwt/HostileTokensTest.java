package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every token here is refused with its own code, and nothing a token says makes the server fetch anything. */
final class HostileTokensTest {

    private static final NoNetwork NETWORK = new NoNetwork();
    private static final AuthMethod METHOD = opened();

    static Stream<Hostile> hostileTokens() {
        return Stream.of(HostileShapes.all(), HostileHeaders.all(), HostileClaims.all(), HostileSignatures.all())
                .flatMap(group -> group);
    }

    @Test
    void tokenTheyAreMadeFromIsAccepted() {
        assertThat(Samples.answer(METHOD, GoodToken.text())).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @MethodSource("hostileTokens")
    void hostileTokenIsRefusedForItsFault(Hostile hostile) {
        assertThat(Samples.answer(METHOD, hostile.token())).isEqualTo(hostile.code());
        assertThat(NETWORK.asked()).isZero();
    }

    @Test
    void tableIsLongEnough() {
        assertThat(hostileTokens().count()).isGreaterThan(350);
    }

    @Test
    void tokenCutAtAnyPlaceIsRefused() {
        String token = GoodToken.text();

        Stream<String> answers = IntStream.range(0, token.length())
                .mapToObj(length -> Samples.answer(METHOD, token.substring(0, length)))
                .distinct();

        assertThat(answers).containsOnly("INVALID_TOKEN", "INVALID_SIGNATURE");
    }

    @Test
    void noneIsRefusedByAnApplicationOfSharedSecretsToo() {
        AuthMethod method = Samples.open(
                Samples.settings(
                        Map.of("signing_algorithm", "HS256", "secret_key", "an example secret of 32 bytes, or more")),
                GoodToken.context());
        String unsigned = Forge.part("{\"alg\":\"none\"}") + "." + Forge.part(GoodToken.PAYLOAD) + ".";

        assertThat(Samples.answer(method, unsigned)).isEqualTo("INVALID_ALGORITHM");
    }

    private static AuthMethod opened() {
        TestContext context = GoodToken.context();
        return Samples.open(
                Samples.settings(Map.of()), new TestContext(context.time(), context.keyRing(), NETWORK, Runnable::run));
    }
}
