package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GroupCommitTest {

    private static final int OTHERS = 5;

    private final ExecutorService threads = Executors.newFixedThreadPool(OTHERS + 1);
    private final AtomicInteger written = new AtomicInteger();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final Semaphore permits = new Semaphore(0);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void loneCommitIsWritten() throws SQLException {
        new GroupCommit(written::incrementAndGet).write();

        assertThat(written).hasValue(1);
    }

    @Test
    void commitsThatComeDuringAWritingShareTheNextOne() throws Exception {
        GroupCommit commits = new GroupCommit(this::write);
        Future<?> first = begun(commits);
        List<Future<?>> others = others(commits);

        permits.release(1 + OTHERS);

        first.get();
        for (Future<?> other : others) {
            other.get();
        }
        assertThat(written).hasValue(2);
    }

    /** What is being written was gathered before. */
    @Test
    void commitThatComesDuringAWritingIsNotContentWithIt() throws Exception {
        GroupCommit commits = new GroupCommit(this::write);
        Future<?> first = begun(commits);
        Future<?> second = threads.submit(() -> committed(commits));

        permits.release();
        first.get();
        assertThat(second.isDone()).isFalse();

        permits.release();
        second.get();
        assertThat(written).hasValue(2);
    }

    @Test
    void failureIsEverybodys() throws Exception {
        GroupCommit commits = new GroupCommit(() -> {
            write();
            if (written.get() == 2) {
                throw new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "disk full");
            }
        });
        Future<?> first = begun(commits);
        List<Future<?>> others = others(commits);

        permits.release(1 + OTHERS);

        first.get();
        for (Future<?> other : others) {
            assertThatThrownBy(other::get)
                    .hasCauseInstanceOf(SQLException.class)
                    .satisfies(failure ->
                            assertThat(DatabaseOutage.causes(failure)).isTrue());
        }
    }

    @Test
    void commitAfterAFailureIsTriedAnew() throws SQLException {
        GroupCommit commits = new GroupCommit(() -> {
            if (written.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
            }
        });

        assertThatThrownBy(commits::write).isInstanceOf(SQLException.class);
        commits.write();
        assertThat(written).hasValue(2);
    }

    @Test
    void interruptIsKeptForLater() throws SQLException {
        GroupCommit commits = new GroupCommit(written::incrementAndGet);
        commits.opened();

        Thread.currentThread().interrupt();
        commits.write();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(written).hasValue(1);
    }

    @Test
    void transactionThatDoesNotEndHoldsNobodyUpForGood() throws SQLException {
        GroupCommit commits = new GroupCommit(written::incrementAndGet);
        commits.opened();

        commits.write();

        assertThat(written).hasValue(1);
    }

    /** In the middle of its writing. */
    private Future<?> begun(GroupCommit commits) throws InterruptedException {
        Future<?> first = threads.submit(() -> committed(commits));
        writing.await();
        return first;
    }

    /** All of them waiting. */
    private List<Future<?>> others(GroupCommit commits) throws InterruptedException {
        List<Thread> waiting = new ArrayList<>();
        List<Future<?>> others = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(OTHERS);
        for (int i = 0; i < OTHERS; i++) {
            others.add(threads.submit(() -> {
                synchronized (waiting) {
                    waiting.add(Thread.currentThread());
                }
                begun.countDown();
                return committed(commits);
            }));
        }
        begun.await();
        while (!waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        return others;
    }

    private void write() {
        writing.countDown();
        permits.acquireUninterruptibly();
        written.incrementAndGet();
    }

    private static boolean committed(GroupCommit commits) throws SQLException {
        commits.write();
        return true;
    }
}
