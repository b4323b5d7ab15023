package dev.latchkey.auth.method.oauth2;

import static dev.latchkey.auth.method.oauth2.Bench.CLIENT_SECRET;
import static dev.latchkey.auth.method.oauth2.Bench.introspecting;
import static dev.latchkey.auth.method.oauth2.Bench.userInfo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.testkit.RecordedTrace;
import dev.latchkey.auth.testkit.TestRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Neither a token nor a secret comes out anywhere, whatever the provider does. */
final class SecrecyTest {

    private static final String TOKEN = "open-sesame-9f3c.77";

    static Stream<ScriptedNetwork.Script> answers() {
        String echo = "{\"active\":true,\"username\":\"editor\",\"iss\":\"" + TOKEN + "\",\"jti\":\"" + TOKEN + "\"}";
        return Stream.of(
                ScriptedNetwork.ok("{\"active\":true,\"username\":\"editor\",\"preferred_username\":\"editor\"}"),
                ScriptedNetwork.ok(echo),
                ScriptedNetwork.ok("{\"active\":false}"),
                ScriptedNetwork.ok(TOKEN + CLIENT_SECRET),
                ScriptedNetwork.status(401, TOKEN),
                ScriptedNetwork.status(500, TOKEN),
                ScriptedNetwork.down(),
                request -> {
                    throw new IllegalStateException(TOKEN + CLIENT_SECRET);
                });
    }

    @ParameterizedTest
    @MethodSource("answers")
    void tokenAndSecretStayInside(ScriptedNetwork.Script answer) {
        for (Map<String, String> settings : List.of(introspecting(), userInfo())) {
            AuthMethod method = new Bench().open(new ScriptedNetwork(answer), settings);
            RecordedTrace trace = new RecordedTrace();

            AuthOutcome outcome = method.authenticate(TestRequest.with(TOKEN), trace);

            assertThat(List.of(trace.toString(), outcome.toString(), method.toString(), facts(method)))
                    .allSatisfy(text -> assertThat(text).doesNotContain(TOKEN, CLIENT_SECRET));
        }
    }

    private static String facts(AuthMethod method) {
        return method.onlineCheck().orElseThrow().lastKnown().toString();
    }

    @Test
    void valuesThatHoldSecretsDoNotPrintThem() throws Refusal {
        BearerToken token = BearerToken.read(TOKEN, new RecordedTrace());
        Claims claims = new Claims(Map.of("username", TOKEN));

        assertThat(List.of(
                        token.toString(),
                        claims.toString(),
                        new ProviderAnswer.Accepted(claims).toString(),
                        ClientProof.basic("a", CLIENT_SECRET).toString(),
                        ClientProof.post("a", CLIENT_SECRET).toString(),
                        new UserInfo(URI.create(Bench.USER_INFO), false)
                                .request(TOKEN)
                                .toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain(TOKEN, CLIENT_SECRET));
    }
}
