package dev.latchkey.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.config.LimitSettings;
import dev.latchkey.web.Access;
import dev.latchkey.web.LateAnswer;
import io.javalin.config.RoutesConfig;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A marked answer waits, and keeps nobody else from being answered. */
final class RefusalPauseTest {

    private static final int MORE_THAN_THREADS = 30;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static void routes(RoutesConfig routes) {
        routes.get("/plain", ctx -> ctx.result("plain"), Access.PUBLIC);
        routes.get(
                "/refused",
                ctx -> {
                    LateAnswer.mark(ctx);
                    ctx.status(401).header("X-Kept", "yes").result("refused");
                },
                Access.PUBLIC);
    }

    @Test
    void markedAnswerComesWholeAfterThePause() throws Exception {
        try (RunningHttp http = server(Duration.ofMillis(300))) {
            long sent = System.nanoTime();

            HttpResponse<String> answer = http.get("/refused");

            assertThat(Duration.ofNanos(System.nanoTime() - sent)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("X-Kept")).contains("yes");
            assertThat(answer.body()).isEqualTo("refused");
        }
    }

    @Test
    void othersAreAnsweredWhileMoreWaitThanThereAreThreads() throws Exception {
        try (RunningHttp http = server(Duration.ofSeconds(8))) {
            List<CompletableFuture<HttpResponse<String>>> refused = IntStream.range(0, MORE_THAN_THREADS)
                    .mapToObj(i -> client.sendAsync(http.request("/refused").build(), BodyHandlers.ofString()))
                    .toList();

            HttpResponse<String> answer = http.get("/plain");

            assertThat(answer.body()).isEqualTo("plain");
            assertThat(refused).noneMatch(CompletableFuture::isDone);
            assertThat(CompletableFuture.allOf(refused.toArray(CompletableFuture[]::new)))
                    .succeedsWithin(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void noPauseMeansNoPause() throws Exception {
        try (RunningHttp http = server(Duration.ZERO)) {
            assertThat(http.get("/refused").body()).isEqualTo("refused");
        }
    }

    @Test
    void connectionServesTheNextRequestAfterwards() throws Exception {
        try (RunningHttp http = server(Duration.ofMillis(50))) {
            String both = http.raw("GET /refused HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    + "GET /plain HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(both).containsSubsequence("HTTP/1.1 401", "refused", "HTTP/1.1 200", "plain");
        }
    }

    private static RunningHttp server(Duration pause) {
        LimitSettings usual = RunningHttp.LIMITS;
        return new RunningHttp(
                RefusalPauseTest::routes,
                new LimitSettings(
                        usual.bodyBytes(),
                        usual.headerBytes(),
                        usual.connections(),
                        usual.threads(),
                        usual.idleTimeout(),
                        usual.headerTimeout(),
                        usual.bodyTimeout(),
                        pause,
                        usual.shutdownGrace(),
                        usual.shutdownDrain(),
                        usual.virtualThreads()));
    }
}
