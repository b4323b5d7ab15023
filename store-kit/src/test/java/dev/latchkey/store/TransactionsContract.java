package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class TransactionsContract {

    /** Migrated, and new for each test. */
    abstract Database database();

    @BeforeEach
    void createTable() {
        database().jdbi().useHandle(handle -> handle.execute("CREATE TABLE pen (id INTEGER NOT NULL PRIMARY KEY)"));
    }

    @Test
    void workOfSeveralRepositoriesIsUndoneTogether() {
        assertThatExceptionOfType(UnableToExecuteStatementException.class)
                .isThrownBy(() -> transactions().inOne(handle -> {
                    addPen(1);
                    addPen(2);
                    return addPen(2);
                }));

        assertThat(pens()).isZero();
    }

    @Test
    void checkedExceptionOfTheWorkUndoesIt() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> transactions().inOne(handle -> {
                    addPen(1);
                    throw new IOException("full");
                }));

        assertThat(pens()).isZero();
    }

    @Test
    void changeOfConfigurationRaisesTheVersionOnce() {
        transactions().changingConfiguration(handle -> addPen(1));

        assertThat(pens()).isEqualTo(1);
        assertThat(version().current()).isEqualTo(1);
    }

    @Test
    void failedChangeOfConfigurationLeavesTheVersion() {
        transactions().inOne(handle -> addPen(1));

        assertThatExceptionOfType(UnableToExecuteStatementException.class)
                .isThrownBy(() -> transactions().changingConfiguration(handle -> addPen(1)));

        assertThat(version().current()).isZero();
    }

    private Transactions transactions() {
        return new Transactions(database(), version());
    }

    private ConfigVersion version() {
        return new ConfigVersion(database());
    }

    private int addPen(int id) {
        return database().jdbi().withHandle(handle -> handle.execute("INSERT INTO pen (id) VALUES (?)", id));
    }

    private int pens() {
        return database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM pen")
                        .mapTo(Integer.class)
                        .one());
    }
}
