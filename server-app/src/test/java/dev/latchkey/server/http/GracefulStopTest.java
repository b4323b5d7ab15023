package dev.latchkey.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.server.config.LimitSettings;
import dev.latchkey.server.config.VirtualThreads;
import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class GracefulStopTest {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayFinish = new CountDownLatch(1);
    private final RouteGroup slow = routes -> routes.get(
            "/slow",
            ctx -> {
                entered.countDown();
                mayFinish.await();
                ctx.result("finished");
            },
            Access.PUBLIC);
    private final RunningHttp http = new RunningHttp(slow);

    @Test
    void requestInFlightIsFinishedBeforeTheServerStops() throws Exception {
        try (Socket client = http.connect()) {
            client.getOutputStream()
                    .write("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(http::close);
            awaitRefusal();
            assertThat(stopped).isNotDone();

            mayFinish.countDown();

            assertThat(RunningHttp.rest(client)).startsWith("HTTP/1.1 200 ").endsWith("finished");
            assertThat(stopped).succeedsWithin(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void drainingServerAnswersAndEndsEachConnection() throws Exception {
        mayFinish.countDown();
        http.drain();

        String answers = http.raw("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answers)
                .startsWith("HTTP/1.1 200 ")
                .contains("Connection: close")
                .endsWith("finished");
        http.close();
    }

    @Test
    void requestThatOutlastsTheGraceDoesNotKeepTheServer() throws Exception {
        LimitSettings patient = RunningHttp.LIMITS;
        LimitSettings impatient = new LimitSettings(
                1024,
                2048,
                50,
                16,
                patient.idleTimeout(),
                patient.headerTimeout(),
                patient.bodyTimeout(),
                patient.refusalPause(),
                Duration.ofMillis(200),
                Duration.ZERO,
                VirtualThreads.AUTO);
        RunningHttp hurried = new RunningHttp(slow, impatient);
        try (Socket client = hurried.connect()) {
            client.getOutputStream()
                    .write("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(CompletableFuture.runAsync(hurried::close)).succeedsWithin(20, TimeUnit.SECONDS);
        } finally {
            mayFinish.countDown();
            http.close();
        }
    }

    @Test
    void stoppedServerHasGivenItsPortBack() {
        mayFinish.countDown();

        http.close();

        assertThatThrownBy(http::connect).isInstanceOf(IOException.class);
    }

    /** Returns once the server takes no new connection. */
    private void awaitRefusal() {
        for (int i = 0; i < 10_000; i++) {
            try (Socket refused = http.connect()) {
                refused.getOutputStream()
                        .write("GET /x HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                if (RunningHttp.rest(refused).contains(" 503 ")) {
                    return;
                }
            } catch (IOException e) {
                return;
            }
        }
        throw new AssertionError("the server goes on taking requests");
    }
}
