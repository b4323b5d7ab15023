package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

abstract class ConfigVersionContract {

    private static final int THREADS = 8;
    private static final int BUMPS = 25;

    /** Migrated, and new for each test. */
    abstract Database database();

    @Test
    void newDatabaseIsAtVersionZero() {
        assertThat(version().current()).isZero();
    }

    @Test
    void bumpReturnsWhatOthersReadAfterwards() {
        long bumped = database().jdbi().inTransaction(version()::bump);

        assertThat(bumped).isEqualTo(1);
        assertThat(version().current()).isEqualTo(1);
    }

    @Test
    void bumpGoesBackWithItsTransaction() {
        database().jdbi().useTransaction(handle -> {
            version().bump(handle);
            handle.rollback();
        });

        assertThat(version().current()).isZero();
    }

    @Test
    void bumpOutsideATransactionIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> database().jdbi().useHandle(version()::bump));
        assertThat(version().current()).isZero();
    }

    @Test
    void secondRowIsRefusedByTheTable() {
        assertThatExceptionOfType(UnableToExecuteStatementException.class)
                .isThrownBy(() -> database()
                        .jdbi()
                        .useHandle(handle -> handle.execute("INSERT INTO config_version (id, version) VALUES (2, 0)")));
    }

    @Test
    void concurrentBumpsAreAllCountedAndAllDifferent() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Callable<List<Long>> work = () -> IntStream.range(0, BUMPS)
                .mapToObj(i -> database().jdbi().<Long, RuntimeException>inTransaction(version()::bump))
                .toList();

        List<Future<List<Long>>> results = threads.invokeAll(Collections.nCopies(THREADS, work));
        threads.shutdown();

        List<Long> seen = new ArrayList<>();
        for (Future<List<Long>> result : results) {
            seen.addAll(result.get());
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, THREADS * BUMPS).boxed().toList());
        assertThat(version().current()).isEqualTo(THREADS * BUMPS);
    }

    ConfigVersion version() {
        return new ConfigVersion(database());
    }
}
