package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.testkit.RecordedTrace;
import dev.latchkey.auth.testkit.TestRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A token with several faults is refused for the first (contract "auth", section 3, "Order of checks"). */
final class CheckOrderTest {

    private static final AuthMethod METHOD = Samples.open(Samples.settings(Map.of()), GoodToken.context());
    private static final String EXPIRED = "{" + GoodToken.WHO + ",\"exp\":1}";

    static Stream<Arguments> tokensWithTwoFaults() {
        String future = "\"nbf\":9999999999,\"exp\":99999999999";
        return Stream.of(
                row("size before shape", "x".repeat(9000), "token_size"),
                row("shape before algorithm", Forge.part("{\"alg\":\"none\"}") + ".=.", "token_shape"),
                row("algorithm before crit", GoodToken.withHeader("{\"alg\":\"none\",\"crit\":[null]}"), "algorithm"),
                row(
                        "crit before key",
                        GoodToken.withHeader("{\"alg\":\"RS256\",\"crit\":[],\"kid\":\"x\"}"),
                        "critical_header"),
                row("key before signature", unsigned("{\"alg\":\"RS256\",\"kid\":\"x\"}", GoodToken.PAYLOAD), "key"),
                row("signature before payload", unsigned(GoodToken.HEADER, "foo"), "signature"),
                row("signature before expiry", unsigned(GoodToken.HEADER, EXPIRED), "signature"),
                row("payload before expiry", GoodToken.withPayload(EXPIRED + "}"), "payload"),
                row("expiry before issuer", GoodToken.withPayload("{\"exp\":1}"), "expiry"),
                row("expiry before not before", GoodToken.withPayload("{\"exp\":1,\"nbf\":9999999999}"), "expiry"),
                row("not before before issuer", GoodToken.withPayload("{" + future + "}"), "not_before"),
                row(
                        "not before before issued at",
                        GoodToken.withPayload("{\"iat\":9999999999," + future + "}"),
                        "not_before"),
                row("issuer before audience", GoodToken.withPayload("{" + GoodToken.TIMES + "}"), "issuer"),
                row(
                        "audience before user name",
                        GoodToken.withPayload("{\"iss\":\"https://content.example.com\"," + GoodToken.TIMES + "}"),
                        "audience"));
    }

    @ParameterizedTest
    @MethodSource("tokensWithTwoFaults")
    void firstFaultAnswers(String name, String token, String step) {
        RecordedTrace trace = new RecordedTrace();

        METHOD.authenticate(TestRequest.with(token), trace);

        assertThat(trace.results()).last().isEqualTo("failed " + step);
        assertThat(trace.results())
                .filteredOn(line -> line.startsWith("failed"))
                .hasSize(1);
    }

    @Test
    void goodTokenPassesEveryCheckInOrder() {
        RecordedTrace trace = new RecordedTrace();

        METHOD.authenticate(TestRequest.with(GoodToken.text()), trace);

        assertThat(trace.results())
                .containsExactly(
                        "passed token_size",
                        "passed token_shape",
                        "passed algorithm",
                        "passed critical_header",
                        "passed key",
                        "passed signature",
                        "passed payload",
                        "passed expiry",
                        "passed not_before",
                        "passed issued_at",
                        "passed issuer",
                        "passed audience",
                        "passed username_attribute");
    }

    private static String unsigned(String header, String payload) {
        return Forge.part(header) + "." + Forge.part(payload) + ".AAAA";
    }

    private static Arguments row(String name, String token, String step) {
        return Arguments.of(name, token, step);
    }
}
