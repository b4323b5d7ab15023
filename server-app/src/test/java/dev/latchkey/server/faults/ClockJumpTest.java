package dev.latchkey.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.server.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that is set forward and back while requests run. */
final class ClockJumpTest {

    private static final List<Duration> JUMPS =
            List.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofDays(1), Duration.ofDays(-1));

    @TempDir
    private Path data;

    private final SettableClock clock = new SettableClock();
    private LiveServer server;
    private Application application;

    @BeforeEach
    void start() {
        server = LiveServer.start(data, clock);
        application = server.application("HS256", LiveServer.refreshing());
        server.account("reader");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tokenIsGoodExactlyWhileTheClockSaysSo() {
        String token = logIn().text("jwt_token");
        assertThat(use(token).status()).isEqualTo(404);

        clock.forward(Duration.ofDays(1));
        assertThat(use(token).error()).isEqualTo("TOKEN_EXPIRED");

        clock.forward(Duration.ofDays(-1));
        assertThat(use(token).status()).isEqualTo(404);
    }

    @Test
    void refreshTokenAndRevocationOutliveAJumpBack() {
        Answer in = logIn();
        String revoked = logIn().text("jwt_token");
        server.calls().revoke(revoked, "Bearer " + revoked);

        clock.forward(Duration.ofHours(-1));
        assertThat(use(revoked).status()).isEqualTo(401);
        assertThat(server.calls().refresh(in.text("refresh_token")).status()).isEqualTo(200);

        clock.forward(Duration.ofHours(1));
        assertThat(use(revoked).error()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void wrongPasswordsAreCountedAcrossAJumpBack() {
        for (int i = 0; i < 3; i++) {
            assertThat(wrong().status()).isEqualTo(401);
        }
        clock.forward(Duration.ofHours(-1));

        assertThat(Stream.generate(this::wrong).limit(10).map(Answer::status)).contains(429);
        clock.forward(Duration.ofDays(1));
        assertThat(logIn().status()).isEqualTo(200);
    }

    @Test
    void jumpsUnderLoadAreNoFaultAndNothingIsStuckAfterwards() throws InterruptedException {
        Queue<Answer> faults = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> callers = Stream.generate(() -> new Thread(() -> call(enough, faults)))
                .limit(3)
                .toList();
        callers.forEach(Thread::start);
        for (Duration jump : JUMPS) {
            clock.forward(jump);
            assertThat(logIn().status()).isEqualTo(200);
            assertThat(use(logIn().text("jwt_token")).status()).isEqualTo(404);
            assertThat(server.calls().send("GET", "/health/ready", "").status()).isEqualTo(200);
        }
        enough.set(true);
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(faults).isEmpty();
        Application made = server.application("HS256", LiveServer.refreshing());
        assertThat(server.calls().logIn(made.id(), "reader").status()).isEqualTo(200);
    }

    private void call(AtomicBoolean enough, Queue<Answer> faults) {
        String token = logIn().text("jwt_token");
        while (!enough.get()) {
            Answer answer = use(token);
            if (answer.status() >= 500) {
                faults.add(answer);
            }
        }
    }

    private Answer logIn() {
        return server.calls().logIn(application.id(), "reader");
    }

    private Answer wrong() {
        return server.calls()
                .send(
                        "POST",
                        "/rest_api/id_token",
                        "",
                        "AUTH-METHOD",
                        application.id(),
                        "Authorization",
                        Calls.basic("reader", "wrong"));
    }

    private Answer use(String token) {
        return server.calls().use(application.id(), token);
    }
}
