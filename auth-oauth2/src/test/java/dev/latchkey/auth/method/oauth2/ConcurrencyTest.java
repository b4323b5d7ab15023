package dev.latchkey.auth.method.oauth2;

import static dev.latchkey.auth.method.oauth2.Bench.introspecting;
import static dev.latchkey.auth.method.oauth2.Bench.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ConcurrencyTest {

    private static final String EDITOR = "ByName[name=editor]";
    private static final ScriptedNetwork.Script GOOD = ScriptedNetwork.ok("{\"active\":true,\"username\":\"editor\"}");

    private final ExecutorService requests = Executors.newCachedThreadPool();
    private final Semaphore arrived = new Semaphore(0);
    private final CountDownLatch answering = new CountDownLatch(1);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final ScriptedNetwork network = new ScriptedNetwork(this::held);

    @AfterEach
    void stop() {
        answering.countDown();
        requests.shutdownNow();
    }

    @Test
    void oneTokenIsAskedAboutOnceHoweverManyRequestsBearIt() throws Exception {
        AuthMethod method = open(Map.of("oauth2.wait-most", "50s"));
        Future<String> first = judged(method, "same");
        arrived.acquire();
        List<Future<String>> others = judged(method, 20);
        answering.countDown();

        assertThat(first.get()).isEqualTo(EDITOR);
        for (Future<String> other : others) {
            assertThat(other.get()).isEqualTo(EDITOR);
        }
        assertThat(mostAtOnce).hasValue(1);
    }

    private List<Future<String>> judged(AuthMethod method, int times) {
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(judged(method, "same"));
        }
        return all;
    }

    @Test
    void noMoreCallsThanAllowedRunAtOnce() throws Exception {
        AuthMethod method = open(Map.of("oauth2.calls-most", "3", "oauth2.wait-most", "50s"));
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(judged(method, "token-" + i));
        }
        arrived.acquire(3);
        answering.countDown();

        for (Future<String> each : all) {
            assertThat(each.get()).isEqualTo(EDITOR);
        }
        assertThat(mostAtOnce).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void whoGetsNoTurnInTimeIsToldToComeAgain() throws Exception {
        AuthMethod method = open(Map.of("oauth2.calls-most", "1", "oauth2.wait-most", "10ms"));
        Future<String> first = judged(method, "first");
        arrived.acquire();

        assertThat(verdict(method, "second")).isEqualTo("IDENTITY_PROVIDER_UNAVAILABLE 1");
        assertThat(verdict(method, "first")).isEqualTo("IDENTITY_PROVIDER_UNAVAILABLE 1");

        answering.countDown();
        assertThat(first.get()).isEqualTo(EDITOR);
        assertThat(verdict(method, "second")).isEqualTo(EDITOR);
    }

    @Test
    void noMoreRequestsThanAllowedWait() throws Exception {
        AuthMethod method =
                open(Map.of("oauth2.calls-most", "1", "oauth2.waiting-most", "1", "oauth2.wait-most", "50s"));
        Future<String> first = judged(method, "first");
        arrived.acquire();
        List<Future<String>> others = List.of(judged(method, "second"), judged(method, "third"));

        assertThat(oneThatIsDone(others)).isEqualTo("IDENTITY_PROVIDER_UNAVAILABLE 1");

        answering.countDown();
        assertThat(first.get()).isEqualTo(EDITOR);
    }

    private static String oneThatIsDone(List<Future<String>> futures) throws Exception {
        while (futures.stream().noneMatch(Future::isDone)) {
            Thread.onSpinWait();
        }
        return futures.stream().filter(Future::isDone).findFirst().orElseThrow().get();
    }

    private AuthMethod open(Map<String, String> server) {
        return new Bench().open(network, introspecting(), server);
    }

    private Future<String> judged(AuthMethod method, String token) {
        return requests.submit(() -> verdict(method, token));
    }

    private OutboundAnswer held(OutboundRequest request) throws DocumentUnavailableException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        arrived.release();
        try {
            answering.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            atOnce.decrementAndGet();
        }
        return GOOD.answer(request);
    }
}
