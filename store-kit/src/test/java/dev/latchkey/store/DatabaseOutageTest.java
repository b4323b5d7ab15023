package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseOutageTest {

    @ParameterizedTest
    @ValueSource(ints = {DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED})
    void lostFileOfTheEmbeddedDatabaseIsOne(int code) {
        assertThat(DatabaseOutage.causes(failedCommit(new MVStoreException(code, "writing failed"))))
                .isTrue();
    }

    @Test
    void otherFaultOfTheEmbeddedDatabaseIsNone() {
        assertThat(DatabaseOutage.causes(failedCommit(new MVStoreException(DataUtils.ERROR_INTERNAL, "a fault"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "53300", "57P01", "57014", "25006"})
    void stateOfAServerThatTakesNoWorkIsOne(String state) {
        assertThat(DatabaseOutage.causes(new IllegalStateException(new SQLException("away", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "23505", "22001"})
    void faultOfAStatementIsNone(String state) {
        assertThat(DatabaseOutage.causes(new SQLException("a fault", state))).isFalse();
    }

    private static RuntimeException failedCommit(MVStoreException cause) {
        return new TransactionException(
                "Failed to commit transaction", new SQLException("General error", "HY000", cause));
    }
}
