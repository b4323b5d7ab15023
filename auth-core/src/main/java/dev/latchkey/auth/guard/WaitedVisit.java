package dev.latchkey.auth.guard;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A visit made by another thread. Meanwhile the one that waits does what only it can do, such as reading the body of its
 * request; the time for that is not the method's.
 */
final class WaitedVisit<T> extends FutureTask<T> {

    private final BlockingQueue<Runnable> errands;

    /** @param left run when the method's code has been left, before the result is known */
    WaitedVisit(Entrance.Visit<T> visit, Runnable left) {
        this(visit, left, new LinkedBlockingQueue<>());
    }

    private WaitedVisit(Entrance.Visit<T> visit, Runnable left, BlockingQueue<Runnable> errands) {
        super(() -> {
            try {
                return visit.make(errands::add);
            } catch (Throwable thrown) {
                throw new ThrownInside(thrown);
            } finally {
                left.run();
            }
        });
        this.errands = errands;
    }

    /** Wakes the one that waits. */
    @Override
    protected void done() {
        errands.add(() -> {});
    }

    /** Not to be called by two threads. */
    T result(Duration limit) throws ThrownInside, TimeoutException, InterruptedException {
        long left = limit.toNanos();
        while (!isDone()) {
            long from = System.nanoTime();
            Runnable errand = errands.poll(left, TimeUnit.NANOSECONDS);
            left -= System.nanoTime() - from;
            if (errand != null) {
                errand.run();
            } else if (!isDone()) {
                throw new TimeoutException();
            }
        }
        try {
            return get();
        } catch (ExecutionException e) {
            throw new ThrownInside(e.getCause() instanceof ThrownInside inside ? inside.thrown() : e.getCause());
        }
    }
}
