package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.guard.MethodLimits;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.FakeMethod;
import dev.latchkey.auth.testing.Plugin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class MethodLifetimeTest {

    private static final int THREADS = 16;
    private static final int SWAPS = 100;

    private final Engine engine =
            new Engine(new MethodLimits(THREADS, Duration.ofDays(1), 3, Duration.ofSeconds(5), Duration.ofSeconds(15)));
    private final ExecutorService callers = Executors.newFixedThreadPool(THREADS);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() {
        release.countDown();
        callers.shutdownNow();
    }

    @Test
    void replacedMethodIsClosedBehindTheLastRequestInIt() throws Exception {
        engine.account("editor");
        Plugin first = new Plugin();
        Plugin second = new Plugin();
        CountDownLatch inside = new CountDownLatch(1);
        first.behaviour = (request, trace) -> {
            inside.countDown();
            Plugin.block(release);
            return Plugin.editor();
        };
        engine.plug(first);
        Future<String> late = callers.submit(() -> engine.decided(plugged()));
        inside.await();

        engine.plug(second);

        assertThat(engine.decided(plugged())).isEqualTo("editor");
        assertThat(first.opened().get(0).closed()).isZero();
        release.countDown();
        assertThat(late.get()).isEqualTo("editor");
        assertThat(first.opened().get(0).closedInTheEnd()).isEqualTo(1);
    }

    @Test
    void builtInMethodIsClosedBehindTheLastRequestInIt() throws Exception {
        engine.account("editor");
        Application application = engine.application();
        FakeMethod.Opened first = last();
        CountDownLatch inside = new CountDownLatch(1);
        engine.method.behave(request -> {
            inside.countDown();
            Plugin.block(release);
            return Plugin.editor();
        });
        Future<String> late = callers.submit(() -> engine.decided(good(application)));
        inside.await();

        engine.applications.update(application.id(), Engine.draft(ApplicationRules.NONE));

        assertThat(first.closed()).isZero();
        release.countDown();
        assertThat(late.get()).isEqualTo("editor");
        assertThat(first.closedInTheEnd()).isEqualTo(1);
    }

    @Test
    void methodThatDoesNotCloseHurtsNobody() {
        engine.account("editor");
        Plugin stuck = new Plugin();
        stuck.closing = () -> Plugin.block(release);
        Plugin failing = new Plugin();
        failing.closing = () -> {
            throw new NoClassDefFoundError("gone");
        };
        Plugin good = new Plugin();

        engine.plug(stuck);
        engine.plug(failing);
        engine.plug(good);

        assertThat(failing.opened().get(0).closedInTheEnd()).isEqualTo(1);
        assertThat(engine.decided(plugged())).isEqualTo("editor");
    }

    @Test
    void providerIsUnusedOnceItsLastMethodIsClosed() throws Exception {
        Plugin first = new Plugin();
        first.closing = () -> Plugin.block(release);
        engine.plug(first);
        CompletableFuture<Void> unused = engine.guards.unused(first).toCompletableFuture();

        engine.plug(new Plugin());

        assertThat(first.opened().get(0).closedInTheEnd()).isEqualTo(1);
        assertThat(unused).isNotDone();
        release.countDown();
        unused.get(20, TimeUnit.SECONDS);
        assertThat(engine.guards.health()).noneMatch(health -> health.replaced());
    }

    @Test
    void noRequestFailsWhileMethodsAreReplacedAndEachIsClosedOnce() throws Exception {
        engine.account("editor");
        List<Plugin> plugins = new ArrayList<>(List.of(new Plugin()));
        engine.plug(plugins.get(0));
        Application builtIn = engine.application();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(THREADS);
        List<Future<Set<String>>> answers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            answers.add(callers.submit(hammering(builtIn, over, running)));
        }
        running.await();

        for (int i = 0; i < SWAPS; i++) {
            plugins.add(new Plugin());
            engine.plug(plugins.get(plugins.size() - 1));
            engine.applications.update(builtIn.id(), Engine.draft(ApplicationRules.NONE));
        }
        over.set(true);

        for (Future<Set<String>> answer : answers) {
            assertThat(answer.get()).containsExactly("editor");
        }
        engine.configuration.close();
        assertThat(plugins)
                .flatExtracting(Plugin::opened)
                .hasSize(SWAPS + 1)
                .allSatisfy(method -> assertThat(method.closedInTheEnd()).isEqualTo(1));
        assertThat(engine.method.opened())
                .allSatisfy(method -> assertThat(method.closedInTheEnd()).isEqualTo(1));
    }

    private Callable<Set<String>> hammering(Application builtIn, AtomicBoolean over, CountDownLatch running) {
        return () -> {
            Set<String> answers = new TreeSet<>();
            while (!over.get()) {
                answers.add(engine.decided(plugged()));
                answers.add(engine.decided(good(builtIn)));
                running.countDown();
            }
            return answers;
        };
    }

    private FakeMethod.Opened last() {
        List<FakeMethod.Opened> opened = engine.method.opened();
        return opened.get(opened.size() - 1);
    }

    private static Asking plugged() {
        return Asking.get("/node/1").application(Plugin.APPLICATION).bearer("anything");
    }

    private static Asking good(Application application) {
        return Asking.get("/node/1").application(application.id()).bearer("good:editor");
    }
}
