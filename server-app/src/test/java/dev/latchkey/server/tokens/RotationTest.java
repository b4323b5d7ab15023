package dev.latchkey.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rotating keys while clients log in and use their tokens. */
final class RotationTest {

    private static final int CLIENTS = 3;
    private static final int ROTATIONS = 10;
    private static final int USES_BETWEEN = 6;

    @TempDir
    private Path data;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong uses = new AtomicLong();

    @Test
    void tenRotationsUnderTrafficRefuseNobody() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try (LiveServer server = LiveServer.start(data)) {
            server.account("reader");
            Application application = server.application("ES256", RefreshSettings.OFF);
            List<Future<List<Answer>>> traffic = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                traffic.add(threads.submit(traffic(server.calls(), application.id())));
            }

            try {
                rotate(server.administration().keys(), application.id(), traffic);
            } finally {
                over.set(true);
            }

            for (Future<List<Answer>> client : traffic) {
                assertThat(client.get()).isEmpty();
            }
            assertThat(uses.get()).isGreaterThanOrEqualTo(ROTATIONS * USES_BETWEEN);
        } finally {
            threads.shutdown();
        }
    }

    /** Logs in and uses each token before and after the next log-in; stops at the first refusal, which it returns. */
    private Callable<List<Answer>> traffic(Calls calls, String application) {
        return () -> {
            String last = "";
            while (!over.get()) {
                Answer login = calls.logIn(application, "reader");
                if (login.status() != 200) {
                    return List.of(login);
                }
                String token = login.text("jwt_token");
                for (String each : last.isEmpty() ? List.of(token) : List.of(last, token)) {
                    Answer use = calls.use(application, each);
                    if (use.status() != 404) {
                        return List.of(use);
                    }
                    uses.incrementAndGet();
                }
                last = token;
            }
            return List.of();
        };
    }

    private void rotate(ApplicationKeys keys, String application, List<Future<List<Answer>>> traffic) {
        for (int rotation = 0; rotation < ROTATIONS; rotation++) {
            String next = keys.generate(application).id();
            keys.activate(application, next);
            long goal = uses.get() + USES_BETWEEN;
            while (uses.get() < goal && traffic.stream().noneMatch(Future::isDone)) {
                Thread.yield();
            }
        }
    }
}
