package dev.latchkey.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.plugin.ReloadMailbox;
import dev.latchkey.plugin.testing.ProviderSource;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.LiveServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins are dropped in, called and taken away while four clients use a JWT application: no request of theirs fails. */
final class BadPluginsUnderTrafficTest {

    private static final int CLIENTS = 4;
    private static final int MEANWHILE = 20;
    private static final int NO_SUCH_PAGE = 404;
    private static final String ENDLESS = "new java.util.concurrent.Semaphore(0).acquireUninterruptibly();";

    @TempDir
    private Path data;

    private LiveServer server;
    private SteadyTraffic traffic;

    @BeforeEach
    void startTraffic() throws IOException {
        Files.createDirectories(data.resolve("plugins"));
        server = LiveServer.start(
                data,
                Map.of(
                        "--plugins-call-timeout", "300ms",
                        "--plugins-concurrent-calls", "2",
                        "--metrics-networks", "127.0.0.0/8"));
        server.account("editor");
        Application jwt = server.application("ES256", RefreshSettings.OFF);
        Calls calls = server.calls();
        String token = calls.logIn(jwt.id(), "editor").text("jwt_token");
        traffic = new SteadyTraffic(CLIENTS, NO_SUCH_PAGE, () -> calls.use(jwt.id(), token));
    }

    @AfterEach
    void stop() {
        traffic.close();
        server.close();
    }

    @Test
    void pluginThatBlocksCostsItsOwnRequestsOnly() throws Exception {
        Application bad = dropIn("bad", new ProviderSource("Bad", "bad").authenticate(ENDLESS + " return null;"));

        for (int i = 0; i < 4; i++) {
            assertThat(call(bad).error()).isEqualTo("AUTH_METHOD_UNAVAILABLE");
            traffic.goesOnFor(MEANWHILE);
        }

        assertThat(metrics())
                .contains("latchkey_method_calls{method=\"bad\",state=\"given_up\"} 2.0")
                .contains("latchkey_method_refused_for_load_total{method=\"bad\"} 2.0");
        assertThat(traffic.badAnswers()).isEmpty();
    }

    @Test
    void pluginThatThrowsAnErrorIsLeftAloneAfterAWhile() throws Exception {
        Application bad = dropIn(
                "bad", new ProviderSource("Bad", "bad").authenticate("throw new OutOfMemoryError(\"pretended\");"));

        refusesEachTime(bad);

        assertThat(metrics()).contains("latchkey_method_paused{method=\"bad\"} 1.0");
        assertThat(traffic.badAnswers()).isEmpty();
    }

    @Test
    void pluginThatReturnsNullIsLeftAloneAfterAWhile() throws Exception {
        Application bad = dropIn("bad", new ProviderSource("Bad", "bad").authenticate("return null;"));

        refusesEachTime(bad);

        assertThat(metrics()).contains("latchkey_method_failures_total{method=\"bad\"} 5.0");
        assertThat(traffic.badAnswers()).isEmpty();
    }

    @Test
    void pluginThatStartsThreadsServesAndGoes() throws Exception {
        Application bad = dropIn("bad", new ProviderSource("Bad", "bad").authenticate("""
                        Thread thread = new Thread(() -> { %s });
                        thread.setDaemon(true);
                        thread.start();
                        return new AuthOutcome.Rejected(StandardError.INVALID_CREDENTIALS);
                        """.formatted(ENDLESS)));

        for (int i = 0; i < 4; i++) {
            assertThat(call(bad).error()).isEqualTo("INVALID_CREDENTIALS");
        }
        traffic.goesOnFor(MEANWHILE);
        Files.delete(data.resolve("plugins/bad.jar"));
        reload();

        assertThat(call(bad).error()).isEqualTo("AUTH_METHOD_UNAVAILABLE");
        traffic.goesOnFor(MEANWHILE);
        assertThat(traffic.badAnswers()).isEmpty();
    }

    @Test
    void pluginThatIsRemovedUnderItsCallersAnswersThemAndComesBack() throws Exception {
        ProviderSource good = new ProviderSource("Good", "good");
        Application application = dropIn("good", good);
        Calls calls = server.calls();
        List<Integer> statuses = new ArrayList<>();
        try (SteadyTraffic callers = new SteadyTraffic(2, NO_SUCH_PAGE, () -> call(calls, application))) {
            callers.goesOnFor(MEANWHILE);
            Files.delete(data.resolve("plugins/good.jar"));
            reload();
            callers.goesOnFor(MEANWHILE);
            good.jar("good", "1.1").writeTo(data.resolve("plugins/good.jar"));
            reload();
            callers.badAnswers().forEach(answer -> statuses.add(answer.status()));
        }

        assertThat(statuses).isNotEmpty().containsOnly(503);
        assertThat(call(application).status()).isEqualTo(NO_SUCH_PAGE);
        assertThat(traffic.badAnswers()).isEmpty();
    }

    @Test
    void pluginsThatCannotBeLoadedAreExplainedWhileTheOthersServe() throws Exception {
        Application good = dropIn("good", new ProviderSource("Good", "good"));
        Files.writeString(data.resolve("plugins/cut.jar"), "half a transfer");
        put("null", new ProviderSource("Null", "null-descriptor").descriptor("return null;"));
        put("twin", new ProviderSource("Twin", "jwt"));

        String reports = reload();

        assertThat(reports)
                .contains("The file cut.jar is not a readable jar.")
                .contains("does not say what it is")
                .contains("Its method 'jwt' has the id of a method that came with the server");
        assertThat(call(good).status()).isEqualTo(NO_SUCH_PAGE);
        traffic.goesOnFor(MEANWHILE);
        assertThat(traffic.badAnswers()).isEmpty();
    }

    private void refusesEachTime(Application bad) throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            assertThat(call(bad).error()).isEqualTo("AUTH_METHOD_UNAVAILABLE");
        }
        traffic.goesOnFor(MEANWHILE);
    }

    private Application dropIn(String id, ProviderSource source) {
        put(id, source);
        assertThat(reload()).contains("\"ACTIVE\"");
        return server.administration()
                .applications()
                .create(new ApplicationDraft("Of a plugin", true, id, Map.of(), ApplicationRules.NONE));
    }

    private void put(String id, ProviderSource source) {
        source.jar(id, "1.0").writeTo(data.resolve("plugins/" + id + ".jar"));
    }

    /** What the server reports, as JSON. */
    private String reload() {
        return new ReloadMailbox(data.resolve("plugins"))
                .ask(Duration.ofMinutes(1))
                .orElseThrow(() -> new AssertionError("the server did not reload"));
    }

    private Calls.Answer call(Application application) {
        return call(server.calls(), application);
    }

    private static Calls.Answer call(Calls calls, Application application) {
        return calls.send(
                "GET",
                "/node/999999?_format=json",
                "",
                "AUTH-METHOD",
                application.id(),
                "Authorization",
                "Example good");
    }

    private String metrics() {
        return server.calls().send("GET", "/metrics", "").response().body();
    }
}
