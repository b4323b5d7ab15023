package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many requests at once, against a server that answers when the test lets it. */
final class KeySetConcurrencyTest {

    private static final int REQUESTS = 50;
    private static final String TOKEN = Issuer.token("new", Issuer.SECOND);
    private static final String SET = Issuer.keySet(Issuer.jwk("new", Issuer.SECOND));
    private static final String EMPTY = Issuer.keySet(Issuer.jwk("old", Issuer.FIRST));

    private final ExecutorService clients = Executors.newFixedThreadPool(REQUESTS);
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final KeySetServer server = KeySetServer.serving(EMPTY);
    private final TestContext context = new TestContext(
            new SettableClock(Samples.NOW),
            new KeyRing(List.of()),
            server,
            background,
            Map.of("jwks.wait-most", "60s"));
    private final AuthMethod method = Samples.open(Samples.settings(Map.of("jwks_uri", KeySetServer.ADDRESS)), context);

    @AfterEach
    void stop() {
        clients.shutdownNow();
        background.shutdownNow();
    }

    @Test
    void fiftyRequestsWithOneNewKeyShareOneFetchAndAreAllAccepted() throws Exception {
        Samples.answer(method, Issuer.token("old", Issuer.FIRST));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answers = new CountDownLatch(1);
        server.now(() -> {
            asked.countDown();
            await(answers);
            return KeySetServer.document(SET, Duration.ofMinutes(10)).give();
        });

        List<Future<String>> outcomes = askAll();
        asked.await();
        answers.countDown();

        for (Future<String> outcome : outcomes) {
            assertThat(outcome.get()).isEqualTo("ACCEPTED");
        }
        assertThat(server.fetches()).isEqualTo(2);
    }

    @Test
    void fiftyRequestsAgainstADeadServerAskItOnce() throws Exception {
        server.now(KeySetServer.down());

        for (Future<String> outcome : askAll()) {
            assertThat(outcome.get()).isEqualTo("KEY_UNAVAILABLE");
        }
        assertThat(server.fetches()).isEqualTo(1);
    }

    @Test
    void requestsBeyondTheLimitDoNotWait() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answers = new CountDownLatch(1);
        server.now(() -> {
            asked.countDown();
            await(answers);
            return KeySetServer.document(SET, Duration.ofMinutes(10)).give();
        });
        TestContext narrow = new TestContext(
                context.time(),
                context.keyRing(),
                server,
                background,
                Map.of("jwks.wait-most", "60s", "jwks.waiting-most", "1"));
        AuthMethod limited = Samples.open(Samples.settings(Map.of("jwks_uri", KeySetServer.ADDRESS)), narrow);
        Future<String> first = clients.submit(() -> Samples.answer(limited, TOKEN));
        Future<String> second = clients.submit(() -> Samples.answer(limited, TOKEN));
        asked.await();

        while (!first.isDone() && !second.isDone()) {
            Thread.onSpinWait();
        }
        assertThat(List.of(first.isDone(), second.isDone())).containsExactlyInAnyOrder(true, false);
        answers.countDown();

        assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder("KEY_UNAVAILABLE", "ACCEPTED");
    }

    private List<Future<String>> askAll() {
        List<Future<String>> outcomes = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            outcomes.add(clients.submit(() -> Samples.answer(method, TOKEN)));
        }
        return outcomes;
    }

    private static void await(CountDownLatch latch) throws DocumentUnavailableException {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new DocumentUnavailableException("stopped", stopped);
        }
    }
}
