package dev.latchkey.server.http;

import dev.latchkey.web.LateAnswer;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets answers that are {@linkplain LateAnswer marked} wait, so that whoever sends bad credentials as fast as they are
 * refused leaves the processors to others. No thread waits meanwhile. Thread-safe.
 */
final class RefusalPause implements AutoCloseable {

    /** Answers beyond are sent at once. */
    private static final int MOST_WAITING = 1000;

    private static final int THREADS = 2;

    private final Duration time;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final ScheduledThreadPoolExecutor ending;

    /** @param time zero for no pause at all */
    RefusalPause(Duration time) {
        this.time = time;
        this.ending = new ScheduledThreadPoolExecutor(THREADS, work -> {
            Thread thread = new Thread(work, "refusals");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** To be called when everything but the sending is done. */
    void beforeSending(Context ctx) {
        if (LateAnswer.marked(ctx) && !time.isZero() && places.tryAcquire()) {
            ctx.future(this::pause);
        }
    }

    private CompletableFuture<Void> pause() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        try {
            ending.schedule(() -> end(over), time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            end(over);
        }
        return over;
    }

    private void end(CompletableFuture<Void> pause) {
        places.release();
        pause.complete(null);
    }

    /** Those that are still waiting are sent. */
    @Override
    public void close() {
        ending.shutdown();
    }
}
