package dev.latchkey.auth.guard;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * For plugins: threads of their own, as many as there are permits. A caller leaves in time whatever the plugin is stuck
 * in; a permit comes back only with its thread, so that a plugin which never returns costs its own threads and nothing
 * else.
 */
final class WorkerEntrance implements Entrance {

    private static final int IDLE_SECONDS = 30;

    private final Semaphore permits;
    private final Duration limit;
    private final ThreadPoolExecutor threads;
    private final AtomicInteger givenUp = new AtomicInteger();

    WorkerEntrance(MethodLimits limits, ThreadFactory factory) {
        this.permits = new Semaphore(limits.concurrentCalls());
        this.limit = limits.callTimeout();
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    @Override
    public <T> T enter(Visit<T> visit, Runnable left) throws ThrownInside, TimeoutException, InterruptedException {
        if (!permits.tryAcquire()) {
            left.run();
            throw new RejectedExecutionException("no permit");
        }
        Once out = new Once(() -> {
            permits.release();
            left.run();
        });
        WaitedVisit<T> waited = new WaitedVisit<>(visit, out);
        start(waited, out);
        try {
            return waited.result(limit);
        } finally {
            giveUp(waited);
        }
    }

    /** A visit that is given up before its thread got to it is never made. */
    private void start(WaitedVisit<?> visit, Once out) {
        boolean started = false;
        try {
            threads.execute(() -> {
                visit.run();
                if (visit.isCancelled()) {
                    givenUp.decrementAndGet();
                }
                out.run();
            });
            started = true;
        } catch (OutOfMemoryError e) {
            throw new RejectedExecutionException("no thread could be started", e);
        } finally {
            if (!started) {
                out.run();
            }
        }
    }

    private void giveUp(WaitedVisit<?> visit) {
        if (visit.isDone()) {
            return;
        }
        givenUp.incrementAndGet();
        if (!visit.cancel(true)) {
            givenUp.decrementAndGet();
        }
    }

    @Override
    public int givenUp() {
        return givenUp.get();
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /** Does its work the first time only. */
    private record Once(AtomicBoolean done, Runnable work) implements Runnable {

        Once(Runnable work) {
            this(new AtomicBoolean(), work);
        }

        @Override
        public void run() {
            if (done.compareAndSet(false, true)) {
                work.run();
            }
        }
    }
}
