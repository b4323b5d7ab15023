package dev.latchkey.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.message.DbException;

/**
 * Lets commits that are under way at the same time share one writing of what they have changed. A commit is complete in
 * memory when it comes here, and in the file when it leaves. Thread-safe.
 */
final class GroupCommit {

    /** The longest that the first of a group waits for transactions that are still at work. */
    private static final Duration LINGER = Duration.ofMillis(2);

    private final Runnable writing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Group gathering = new Group();
    private boolean busy;
    private int open;

    /** Commits that are written at once. */
    private static final class Group {
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private boolean led;
    }

    /** @param writing brings everything that is committed in memory into the file, or throws */
    GroupCommit(Runnable writing) {
        this.writing = writing;
    }

    /** A transaction has begun, for which others may wait a little. */
    void opened() {
        lock.lock();
        try {
            open++;
        } finally {
            lock.unlock();
        }
    }

    /** A transaction has ended, or comes to {@link #write} next. */
    void closed() {
        lock.lock();
        try {
            open--;
            if (open == 0) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns when everything that the thread has committed in memory is in the file. Goes on where the thread is
     * interrupted.
     *
     * @throws SQLException if it could not be written, which holds for the whole group
     */
    void write() throws SQLException {
        Group group;
        boolean first;
        lock.lock();
        try {
            group = gathering;
            first = !group.led;
            group.led = true;
        } finally {
            lock.unlock();
        }
        if (first) {
            lead(group);
        }
        try {
            group.end.join();
        } catch (CompletionException e) {
            throw DbException.toSQLException(e.getCause());
        }
    }

    private void lead(Group group) {
        close();
        try {
            writing.run();
            group.end.complete(null);
        } catch (Throwable e) {
            group.end.completeExceptionally(e);
        } finally {
            reopen();
        }
    }

    /** Whoever comes after this belongs to the next group. */
    private void close() {
        lock.lock();
        try {
            while (busy) {
                changed.awaitUninterruptibly();
            }
            busy = true;
            linger();
            gathering = new Group();
        } finally {
            lock.unlock();
        }
    }

    private void linger() {
        try {
            long left = LINGER.toNanos();
            while (open > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reopen() {
        lock.lock();
        try {
            busy = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
