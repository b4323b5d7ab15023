package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.OnlineCheck;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A plugin can be replaced while the server runs, so nothing of a closed method stays. */
final class ReleaseCheck {

    private static final int COLLECTIONS = 20;

    private final Workbench bench;

    ReleaseCheck(Workbench bench) {
        this.bench = bench;
    }

    void closeEndsThreads() {
        Set<Thread> before = LiveThreads.now();
        inOneThread(() -> {
            use(bench.open(bench.contract().settings()));
            return true;
        });
        List<Thread> left = LiveThreads.remaining(LiveThreads.startedSince(before));
        assertThat(left)
                .extracting(Thread::getName)
                .as("close() ends the threads that the method started")
                .isEmpty();
    }

    void closedMethodLetsItsClassLoaderGo() {
        WeakReference<ClassLoader> loader = inOneThread(this::usedInItsOwnLoader);
        for (int i = 0; i < COLLECTIONS && loader.get() != null; i++) {
            System.gc();
        }
        assertThat(loader.get())
                .as(
                        "after close() nothing holds the plugin's class loader: no thread, no hook, no driver, no logger, no"
                                + " listener that the method registered with the JDK")
                .isNull();
    }

    private WeakReference<ClassLoader> usedInItsOwnLoader() throws ReflectiveOperationException {
        AuthMethodContract contract = bench.contract();
        Class<?> original = contract.provider().getClass();
        PluginLoader loader = new PluginLoader(original.getClassLoader());
        AuthMethodProvider provider = (AuthMethodProvider)
                loader.loadClass(original.getName()).getDeclaredConstructor().newInstance();
        assertThat(provider.getClass()).isNotSameAs(original);
        use(Trial.open(provider, contract.settings(), bench.context(contract.settings())));
        return new WeakReference<>(loader);
    }

    private void use(Trial trial) {
        try (trial) {
            trial.judge(bench.contract().goodRequest(trial));
            trial.judge(TestRequest.with("no credential"));
            trial.method().publishedKeys();
            trial.method().onlineCheck().ifPresent(OnlineCheck::test);
        }
    }

    /** A thread that ends, so that what it keeps for itself goes with it. */
    private static <T> T inOneThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "contract");
        thread.start();
        try {
            T result = task.get();
            thread.join();
            return result;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
