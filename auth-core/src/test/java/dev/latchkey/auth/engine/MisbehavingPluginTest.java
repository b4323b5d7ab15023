package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.guard.MethodHealth;
import dev.latchkey.auth.guard.MethodLimits;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.Plugin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class MisbehavingPluginTest {

    /** Nobody waits for a plugin for long. */
    private static final MethodLimits HASTY =
            new MethodLimits(2, Duration.ofMillis(50), 100, Duration.ofSeconds(5), Duration.ofSeconds(15));

    private final CountDownLatch release = new CountDownLatch(1);
    private final Plugin plugin = new Plugin();

    @AfterEach
    void releaseAll() {
        release.countDown();
    }

    static Stream<Plugin.Behaviour> faults() {
        return Stream.of(
                (request, trace) -> {
                    throw new IllegalStateException("a fault");
                },
                (request, trace) -> deep(0),
                (request, trace) -> {
                    throw new NoClassDefFoundError("gone");
                },
                (request, trace) -> {
                    throw new OutOfMemoryError("not really");
                },
                (request, trace) -> {
                    throw new Unprintable();
                },
                (request, trace) -> null,
                (request, trace) -> new AuthOutcome.Rejected(new OwnCode("NEVER_DECLARED", 401)),
                (request, trace) ->
                        new AuthOutcome.Unavailable(new OwnCode("NEVER_DECLARED", 503), Duration.ofSeconds(1), "no"),
                (request, trace) -> {
                    trace.passed(null);
                    return Plugin.editor();
                },
                (request, trace) -> {
                    request.headers("Authorization").clear();
                    return Plugin.editor();
                });
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultIsAnsweredAsUnavailableAndCounted(Plugin.Behaviour fault) {
        Engine engine = engine(Engine.LIMITS);
        plugin.behaviour = fault;

        Refusal refusal = engine.refusal(asking());

        assertThat(refusal.code()).isEqualTo(StandardError.AUTH_METHOD_UNAVAILABLE);
        assertThat(refusal.retryAfter()).isPositive();
        assertThat(engine.pluginHealth().failures()).isEqualTo(1);
        assertThat(engine.pluginHealth().lastFailure()).startsWith("authenticate: ");
    }

    @Test
    void failuresInARowEndCallsUntilATrialSucceeds() {
        Engine engine = engine(Engine.LIMITS);
        List<String> asked = new ArrayList<>();
        plugin.behaviour = (request, trace) -> {
            asked.add(request.path());
            throw new IllegalStateException("a fault");
        };
        for (int i = 0; i < 3; i++) {
            engine.decided(asking());
        }
        plugin.behaviour = (request, trace) -> Plugin.editor();

        assertThat(engine.refusal(asking()).retryAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThat(asked).hasSize(3);
        assertThat(engine.pluginHealth().paused()).isTrue();
        engine.clock.advance(Duration.ofSeconds(5));
        assertThat(engine.decided(asking())).isEqualTo("editor");
        assertThat(engine.pluginHealth().paused()).isFalse();
        assertThat(engine.pluginHealth().failuresInARow()).isZero();
    }

    @Test
    void refusalsAndOutagesThatTheMethodTellsDoNotCountAsFailures() {
        Engine engine = engine(Engine.LIMITS);
        plugin.behaviour = (request, trace) -> new AuthOutcome.Rejected(StandardError.INVALID_CREDENTIALS);
        for (int i = 0; i < 5; i++) {
            assertThat(engine.decided(asking())).isEqualTo("INVALID_CREDENTIALS");
        }
        plugin.behaviour = (request, trace) ->
                new AuthOutcome.Unavailable(StandardError.AUTH_METHOD_UNAVAILABLE, Duration.ofSeconds(7), "down");
        for (int i = 0; i < 5; i++) {
            assertThat(engine.refusal(asking()).retryAfter()).isEqualTo(Duration.ofSeconds(7));
        }

        assertThat(engine.pluginHealth().failures()).isZero();
    }

    @Test
    void declaredCodeReachesTheCallerAsItWasDeclared() {
        plugin.errors = List.of(new OwnCode("BAD_SIGNATURE", 401));
        Engine engine = engine(Engine.LIMITS);
        plugin.behaviour = (request, trace) -> new AuthOutcome.Rejected(new OwnCode("BAD_SIGNATURE", 200));

        Refusal refusal = engine.refusal(asking());

        assertThat(refusal.code().name()).isEqualTo("BAD_SIGNATURE");
        assertThat(refusal.code().httpStatus()).isEqualTo(401);
    }

    @Test
    void methodThatDeclaresACodeThatIsNoRefusalIsNotOpened() {
        plugin.errors = List.of(new OwnCode("FINE", 200));
        Engine engine = engine(Engine.LIMITS);

        assertThat(engine.decided(asking())).isEqualTo("AUTH_METHOD_UNAVAILABLE");
        assertThat(plugin.opened().get(0).closedInTheEnd()).isEqualTo(1);
    }

    @Test
    void methodThatNeverReturnsCostsItsOwnThreadsAndNothingElse() {
        Engine engine = engine(HASTY);
        Application other = engine.application();
        plugin.behaviour = (request, trace) -> {
            Plugin.block(release);
            return Plugin.editor();
        };

        assertThat(engine.decided(asking())).isEqualTo("AUTH_METHOD_UNAVAILABLE");
        assertThat(engine.decided(asking())).isEqualTo("AUTH_METHOD_UNAVAILABLE");
        assertThat(engine.pluginHealth())
                .returns(2, MethodHealth::callsInFlight)
                .returns(2, MethodHealth::callsGivenUp)
                .returns(2L, MethodHealth::failures)
                .returns(0L, MethodHealth::refusedForLoad);
        assertThat(engine.decided(asking())).isEqualTo("AUTH_METHOD_UNAVAILABLE");
        assertThat(engine.pluginHealth().refusedForLoad()).isEqualTo(1);
        assertThat(engine.decided(Asking.get("/node/1").application(other.id()).bearer("good:editor")))
                .isEqualTo("editor");

        plugin.behaviour = (request, trace) -> Plugin.editor();
        release.countDown();
        until(() -> engine.pluginHealth().callsGivenUp() == 0);
        assertThat(engine.decided(asking())).isEqualTo("editor");
        assertThat(engine.pluginHealth().callsInFlight()).isZero();
    }

    @Test
    void callsBeyondThePermitsAreRefusedAtOnce() throws Exception {
        Engine engine = engine(Engine.LIMITS);
        CountDownLatch inside = new CountDownLatch(4);
        plugin.behaviour = (request, trace) -> {
            inside.countDown();
            Plugin.block(release);
            return Plugin.editor();
        };
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(callers.submit(() -> engine.decided(asking())));
        }
        inside.await();

        Refusal refusal = engine.refusal(asking());

        assertThat(refusal.code()).isEqualTo(StandardError.AUTH_METHOD_UNAVAILABLE);
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(engine.pluginHealth().failures()).isZero();
        release.countDown();
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo("editor");
        }
        callers.shutdown();
    }

    @Test
    void callThatTakesTooLongIsInterrupted() throws Exception {
        Engine engine = engine(HASTY);
        CountDownLatch interrupted = new CountDownLatch(1);
        plugin.behaviour = (request, trace) -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return Plugin.editor();
        };

        assertThat(engine.decided(asking())).isEqualTo("AUTH_METHOD_UNAVAILABLE");

        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void pluginRunsInThreadsOfItsOwnAndABuiltInMethodInTheRequests() {
        Engine engine = engine(Engine.LIMITS);
        Application builtIn = engine.application();
        AtomicReference<Thread> seen = new AtomicReference<>();
        plugin.behaviour = (request, trace) -> {
            seen.set(Thread.currentThread());
            return Plugin.editor();
        };

        engine.decided(asking());
        assertThat(seen.get()).isNotSameAs(Thread.currentThread()).matches(Thread::isDaemon);

        engine.method.behave(request -> {
            seen.set(Thread.currentThread());
            return Plugin.editor();
        });
        engine.decided(Asking.get("/node/1").application(builtIn.id()).bearer("good:editor"));
        assertThat(seen.get()).isSameAs(Thread.currentThread());
    }

    @Test
    void methodThatDoesNotOpenIsLeftBehindAndClosedWhenItDoes() {
        plugin.opening = () -> Plugin.block(release);

        Engine engine = engine(HASTY);

        Application other = engine.application();
        assertThat(engine.decided(asking())).isEqualTo("AUTH_METHOD_UNAVAILABLE");
        assertThat(engine.decided(Asking.get("/node/1").application(other.id()).bearer("good:editor")))
                .isEqualTo("editor");
        release.countDown();
        until(() -> engine.pluginHealth().openMethods() == 0);
        assertThat(plugin.opened())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(method.closedInTheEnd()).isEqualTo(1));
        assertThat(engine.pluginHealth().openMethods()).isZero();
    }

    @Test
    void methodThatDoesNotOpenIsWaitedForOnce() {
        AtomicInteger openings = new AtomicInteger();
        plugin.opening = () -> {
            openings.incrementAndGet();
            Plugin.block(release);
        };
        Engine engine = engine(HASTY);

        engine.configuration.reload();
        engine.configuration.reload();

        assertThat(openings).hasValue(1);
        plugin.opening = () -> {};
        release.countDown();
        until(() -> engine.pluginHealth().callsInFlight() == 0);
        engine.configuration.reload();
        assertThat(engine.decided(asking())).isEqualTo("editor");
    }

    @Test
    void threadsThatAPluginStartsHaveNoSayInADecisionThatWasMade() throws Exception {
        Engine engine = engine(Engine.LIMITS);
        CountDownLatch told = new CountDownLatch(1);
        plugin.behaviour = (request, trace) -> {
            new Thread(() -> {
                        Plugin.block(release);
                        trace.failed("late");
                        told.countDown();
                    })
                    .start();
            return Plugin.editor();
        };

        List<String> steps = steps(engine);
        release.countDown();
        assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(steps).contains("rules").doesNotContain("late");
        assertThat(steps(engine)).contains("rules");
    }

    @Test
    void settingsThatTheMethodFailsOverAreNotSaved() {
        Engine engine = engine(Engine.LIMITS);
        plugin.opening = () -> {
            throw new NoClassDefFoundError("gone");
        };

        ApplicationDraft draft =
                new ApplicationDraft("Plugged", true, Plugin.ID, Map.of("realm", "other"), ApplicationRules.NONE);
        assertThatThrownBy(() -> engine.applications.update(Plugin.APPLICATION, draft))
                .isInstanceOf(ApplicationProblem.class);
    }

    @Test
    void whatAPluginTellsOfADecisionIsBounded() {
        Engine engine = engine(Engine.LIMITS);
        plugin.behaviour = (request, trace) -> {
            for (int i = 0; i < 10_000; i++) {
                trace.passed("step");
            }
            return Plugin.editor();
        };

        List<String> steps = steps(engine);

        assertThat(steps).hasSizeLessThan(64).endsWith("revocation", "account", "rules");
    }

    @Test
    void pluginGetsBackgroundThreadsThatOthersDoNotNeed() throws Exception {
        engine(Engine.LIMITS);
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<Thread> seen = new AtomicReference<>();

        plugin.opened().get(0).context().background().execute(() -> {
            seen.set(Thread.currentThread());
            done.countDown();
        });

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(seen.get()).isNotSameAs(Thread.currentThread());
    }

    private Engine engine(MethodLimits limits) {
        Engine engine = new Engine(limits);
        engine.account("editor");
        engine.plug(plugin);
        return engine;
    }

    private static List<String> steps(Engine engine) {
        return engine.gate.decide(asking()).decided().steps().stream()
                .map(step -> step.name())
                .toList();
    }

    private static Asking asking() {
        return Asking.get("/node/1").application(Plugin.APPLICATION).bearer("anything");
    }

    private static void until(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static AuthOutcome deep(int depth) {
        return depth < 0 ? Plugin.editor() : deep(Math.abs(depth + 1));
    }

    private record OwnCode(String name, int httpStatus) implements ErrorCode {
        @Override
        public String description() {
            return "A code of its own.";
        }
    }

    private static final class Unprintable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("cannot be printed at " + Instant.EPOCH);
        }
    }
}
