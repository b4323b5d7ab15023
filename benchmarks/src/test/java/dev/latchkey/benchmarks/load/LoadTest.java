package dev.latchkey.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server. */
final class LoadTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicInteger received = new AtomicInteger();
    private Javalin server;

    @BeforeEach
    void start() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.routes.get("/plain", ctx -> {
                        received.incrementAndGet();
                        ctx.result("x".repeat(1500));
                    });
                    config.routes.get("/long", ctx -> {
                        ctx.outputStream().write("y".repeat(50_000).getBytes(StandardCharsets.UTF_8));
                        ctx.outputStream().flush();
                    });
                    config.routes.get("/closing", ctx -> ctx.header("Connection", "close"));
                    config.routes.get("/waiting", ctx -> ctx.status(429).result(ctx.ip()));
                    config.routes.post("/echo", ctx -> ctx.status(201).result(ctx.body()));
                })
                .start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void everyRequestIsCountedOnce() {
        LoadResult result = run(4, get("/plain", 200).first(100));

        assertThat(result.count()).isEqualTo(100);
        assertThat(received).hasValue(100);
        assertThat(result.latencies().count()).isEqualTo(100);
        assertThat(result.unexpected()).isZero();
    }

    @Test
    void chunkedAnswersAreReadToTheirEnd() {
        LoadResult result = run(2, get("/long", 200).first(20));

        assertThat(result.statuses()).isEqualTo(Map.of(200, 20L));
    }

    @Test
    void aConnectionThatTheServerClosesIsOpenedAgain() {
        LoadResult result = run(2, get("/closing", 200).first(10));

        assertThat(result.statuses()).isEqualTo(Map.of(200, 10L));
        assertThat(result.unexpected()).isZero();
    }

    @Test
    void anAnswerThatShouldNotHaveBeenIsToldWithItsText() {
        LoadResult result = run(1, get("/nowhere", 200).first(3));

        assertThat(result.unexpected()).isEqualTo(3);
        assertThat(result.firstUnexpected()).startsWith("HTTP/1.1 404");
    }

    @Test
    void bodiesAreSent() {
        String text = "{\"a\":1}";
        byte[] request = ("POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + text.length() + "\r\n\r\n"
                        + text)
                .getBytes(StandardCharsets.US_ASCII);

        LoadResult result = run(
                1,
                ((RequestSource) out -> {
                            out.put(request);
                            return Expected.of(201);
                        })
                        .first(5));

        assertThat(result.statuses()).isEqualTo(Map.of(201, 5L));
    }

    @Test
    void whoeverIsToldToWaitComesBackFromAnotherAddress() {
        Load load = new Load(
                server.port(),
                1,
                0,
                LONG,
                new LocalAddresses.Many(),
                get("/waiting", 429).first(3));

        assertThat(load.run().statuses()).isEqualTo(Map.of(429, 3L));
    }

    @Test
    void aPaceIsKept() {
        Load load = Load.paced(server.port(), 2, 200, Duration.ofMillis(500), get("/plain", 200));

        assertThat(load.run().count()).isBetween(1L, 101L);
    }

    private LoadResult run(int connections, RequestSource requests) {
        return Load.closed(server.port(), connections, LONG, requests).run();
    }

    private static RequestSource get(String path, int status) {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return out -> {
            out.put(request);
            return Expected.of(status);
        };
    }
}
