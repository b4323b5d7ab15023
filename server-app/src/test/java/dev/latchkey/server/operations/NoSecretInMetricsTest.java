package dev.latchkey.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.LeakScan;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who watch over a server read after a busy day: nothing that somebody logged in with. */
final class NoSecretInMetricsTest {

    private static final String WRONG_PASSWORD = "a password that nobody has";

    @TempDir
    private static Path folder;

    private static LiveServer server;
    private static Calls calls;
    private static List<String> secrets;

    @BeforeAll
    static void aBusyDay() {
        server = LiveServer.start(folder);
        calls = server.calls();
        server.account("reader");
        Application application = server.application("HS256", LiveServer.refreshing());
        Calls.Answer loggedIn = calls.logIn(application.id(), "reader");
        String token = loggedIn.text("jwt_token");
        String refresh = loggedIn.text("refresh_token");
        String second = calls.refresh(refresh).text("refresh_token");
        assertThat(List.of(token, refresh, second)).doesNotContain("");
        calls.use(application.id(), token);
        calls.use(application.id(), token + "x");
        calls.use(token, token);
        calls.send("GET", "/node/" + token + "?_format=json&token=" + second, "");
        calls.send(token.substring(0, 20), "/node/1", "");
        calls.send("GET", "/user/login", "", "User-Agent", token, "Cookie", "SESS=" + refresh);
        String wrong = Calls.basic("reader", WRONG_PASSWORD);
        calls.send("POST", "/rest_api/id_token", "", "AUTH-METHOD", application.id(), "Authorization", wrong);
        calls.introspect(second);
        calls.revoke(token, Calls.basic("reader", LiveServer.PASSWORD));
        secrets = List.of(
                token,
                token.substring(0, 20),
                refresh,
                second,
                wrong,
                WRONG_PASSWORD,
                LiveServer.PASSWORD,
                "reader@example.com");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String read(String path) {
        return calls.send("GET", path, "").response().body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/health/live", "/health/ready"})
    void nothingThatWasSentIsThere(String path) {
        assertThat(new LeakScan(secrets).of(read(path))).isEmpty();
    }

    @Test
    void trafficOfTheDayWasCounted() {
        assertThat(read("/metrics")).contains("latchkey_refusals_total{code=\"").contains("method=\"other\"");
    }
}
