package dev.latchkey.auth.outbound;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs fetches on threads of their own, so that the caller can leave in time whatever the fetch is stuck in. A fetch
 * that does not end keeps its place; so there are never more under way than places.
 */
final class TimedFetches {

    private static final int IDLE_SECONDS = 10;

    private final FetchLimits limits;
    private final Semaphore places;
    private final ThreadPoolExecutor threads;

    TimedFetches(FetchLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.maxConcurrentFetches(), true);
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), TimedFetches::thread);
    }

    /** The result of the fetch, or the end of its time; the wait for a free place counts. */
    <T> T run(Callable<T> fetch) throws IOException {
        long end = System.nanoTime() + limits.totalTimeout().toNanos();
        try {
            if (!places.tryAcquire(limits.totalTimeout().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new UnusableException("too many fetches are under way");
            }
            FutureTask<T> task = new FutureTask<>(fetch);
            start(task);
            return result(task, end);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnusableException("the fetch was interrupted", interrupted);
        }
    }

    private void start(Runnable task) {
        boolean started = false;
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    places.release();
                }
            });
            started = true;
        } finally {
            if (!started) {
                places.release();
            }
        }
    }

    private <T> T result(FutureTask<T> task, long end) throws IOException, InterruptedException {
        try {
            return task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new UnusableException(
                    "it did not arrive within " + limits.totalTimeout().toMillis() + " ms", late);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("fetch failed", failed.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "outbound-fetch");
        thread.setDaemon(true);
        return thread;
    }
}
