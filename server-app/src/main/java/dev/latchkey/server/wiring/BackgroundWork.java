package dev.latchkey.server.wiring;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for short work beside requests, such as refreshing a key set: few, and with a bounded queue. */
final class BackgroundWork implements Executor, AutoCloseable {

    private static final int THREADS = 4;
    private static final int MOST_WAITING = 1_000;

    private final ThreadPoolExecutor pool;

    BackgroundWork() {
        AtomicInteger number = new AtomicInteger();
        this.pool = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "background-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        this.pool.allowCoreThreadTimeOut(true);
    }

    /** @throws java.util.concurrent.RejectedExecutionException if too much is waiting, or the server stops */
    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
