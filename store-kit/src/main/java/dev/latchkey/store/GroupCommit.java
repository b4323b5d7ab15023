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

    /**
     * The longest that the first of a group waits for one more, and then for the next if one came. Whoever comes waits
     * too, so a group has at most as many as there are connections.
     */
    private static final Duration LINGER = Duration.ofMillis(2);

    private final Runnable writing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Group gathering = new Group();
    private boolean busy;
    private int open;

    /** How many came last time; as many may be about to begin, even if none has yet. */
    private int usual;

    /** Commits that are written at once. */
    private static final class Group {
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private int size;
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
            wakeIfComplete();
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
            first = group.size == 0;
            group.size++;
            wakeIfComplete();
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
            usual = gathering.size;
            gathering = new Group();
        } finally {
            lock.unlock();
        }
    }

    private void linger() {
        try {
            int before = 0;
            while (!complete() && gathering.size > before) {
                before = gathering.size;
                lingerOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lingerOnce() throws InterruptedException {
        long left = LINGER.toNanos();
        while (!complete() && left > 0) {
            left = changed.awaitNanos(left);
        }
    }

    private boolean complete() {
        return open == 0 && gathering.size >= usual;
    }

    private void wakeIfComplete() {
        if (complete()) {
            changed.signalAll();
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
