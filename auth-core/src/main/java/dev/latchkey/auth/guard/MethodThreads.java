package dev.latchkey.auth.guard;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads of one provider for what no request waits for: closing methods, and their background work. None is started
 * before it is needed, and all go when there is nothing to do.
 */
final class MethodThreads {

    private static final int IDLE_SECONDS = 10;
    private static final int BACKGROUND = 2;
    private static final int MOST_WAITING = 100;

    private final String methodId;
    private final ClassLoader classes;
    private final ThreadPoolExecutor closing;
    private final ThreadPoolExecutor background;

    MethodThreads(String methodId, ClassLoader classes) {
        this.methodId = methodId;
        this.classes = classes;
        this.closing = pool(1, new LinkedBlockingQueue<>(), "closing");
        this.background = pool(BACKGROUND, new ArrayBlockingQueue<>(MOST_WAITING), "background");
    }

    private ThreadPoolExecutor pool(int threads, BlockingQueue<Runnable> waiting, String purpose) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, waiting, factory(purpose));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    ThreadFactory factory(String purpose) {
        return new PluginThreads(purpose + "-" + methodId, classes);
    }

    /** One after the other, so that a method that does not close costs one thread. */
    void close(Runnable work) {
        closing.execute(work);
    }

    Executor background() {
        return background;
    }

    void end() {
        closing.shutdown();
        background.shutdownNow();
    }
}
