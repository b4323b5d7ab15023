package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever way a change is made, when it returns there is nothing in memory that is not in the file. */
final class DurableConnectionsTest {

    private static final String INSERT = "INSERT INTO pen (id) VALUES (?)";

    @TempDir
    private Path folder;

    private Database database;
    private Handle handle;
    private Connection connection;
    private MVStore store;

    @BeforeEach
    void open() throws SQLException {
        database = Database.open(DatabaseSettings.embedded(folder, 2));
        handle = database.jdbi().open();
        connection = handle.getConnection();
        handle.execute("CREATE TABLE pen (id INTEGER PRIMARY KEY)");
        store = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                .getDatabase()
                .getStore()
                .getMvStore();
        assertWritten();
    }

    @AfterEach
    void close() {
        handle.close();
        database.close();
    }

    @Test
    void transaction() {
        handle.useTransaction(in -> {
            in.execute(INSERT, 1);
            assertThat(store.hasUnsavedChanges()).isTrue();
        });

        assertWritten();
    }

    @Test
    void statementOutsideOfTransactions() {
        handle.execute(INSERT, 1);

        assertWritten();
    }

    @Test
    void statementWithGeneratedKeys() {
        handle.execute("CREATE TABLE ink (id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY, colour VARCHAR)");
        handle.createUpdate("INSERT INTO ink (colour) VALUES ('blue')")
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Integer.class)
                .one();

        assertWritten();
    }

    @Test
    void batch() {
        handle.prepareBatch(INSERT).add(1).add(2).execute();

        assertWritten();
    }

    @Test
    void partOfABatchThatFailed() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int id : new int[] {1, 1}) {
                insert.setInt(1, id);
                insert.addBatch();
            }

            assertThatExceptionOfType(BatchUpdateException.class).isThrownBy(insert::executeBatch);
        }

        assertWritten();
        assertThat(pens()).isEqualTo(1);
    }

    @Test
    void plainStatement() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO pen (id) VALUES (1)");

            assertWritten();
        }
    }

    @Test
    void newTable() {
        handle.execute("CREATE TABLE ink (id INTEGER)");

        assertWritten();
    }

    @Test
    void newTableInATransactionThatIsUndone() {
        handle.begin();
        handle.execute("CREATE TABLE ink (id INTEGER)");
        handle.rollback();

        assertWritten();
    }

    @Test
    void transactionThatEndsSinceTheNextStatementsAreToHaveNone() throws SQLException {
        connection.setAutoCommit(false);
        handle.execute(INSERT, 1);
        connection.setAutoCommit(true);

        assertWritten();
        assertThat(pens()).isEqualTo(1);
    }

    @Test
    void transactionWithASavepoint() throws SQLException {
        connection.setAutoCommit(false);
        handle.execute(INSERT, 1);
        Savepoint savepoint = connection.setSavepoint();
        handle.execute(INSERT, 2);
        connection.rollback(savepoint);
        connection.commit();
        connection.setAutoCommit(true);

        assertWritten();
        assertThat(pens()).isEqualTo(1);
    }

    /** Locks of the tool that migrates stay behind in memory, so this looks at what a killed process would leave. */
    @Test
    void migration(@TempDir Path copy) throws IOException {
        new Migrations(List.of()).apply(database);
        Files.copy(folder.resolve(EmbeddedCopy.FILE), copy.resolve(EmbeddedCopy.FILE));

        try (Database left = Database.openExisting(DatabaseSettings.embedded(copy, 1))) {
            assertThat(new Migrations(List.of()).pending(left)).isEmpty();
            assertThat(new ConfigVersion(left).current()).isZero();
        }
        handle.execute(INSERT, 1);
        assertWritten();
    }

    /** As when the disk is full: the store gives up. */
    @Test
    void commitThatCannotBeWrittenFails() {
        assertThatThrownBy(() -> handle.useTransaction(in -> {
                    in.execute(INSERT, 1);
                    giveUp();
                }))
                .isInstanceOf(TransactionException.class)
                .satisfies(failure -> assertThat(DatabaseOutage.causes(failure)).isTrue());
    }

    @Test
    void commitOfADatabaseThatWasClosedMeanwhileFails() {
        assertThatThrownBy(() -> handle.useTransaction(in -> {
                    in.execute(INSERT, 1);
                    store.closeImmediately();
                }))
                .satisfies(failure -> assertThat(DatabaseOutage.causes(failure)).isTrue());
    }

    private void giveUp() {
        try {
            store.panic(new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "disk full"));
        } catch (MVStoreException expected) {
            assertThat(expected).hasMessageContaining("disk full");
        }
    }

    /** What has been replaced leaves the file full of holes, which are filled while the server runs. */
    @Test
    void spaceOfWhatWasReplacedIsUsedAgain() {
        store.setRetentionTime(0);
        handle.execute("CREATE TABLE ink (id INTEGER PRIMARY KEY, colour VARCHAR)");
        handle.execute("INSERT INTO ink SELECT \"X\", SPACE(500) FROM SYSTEM_RANGE(1, 2000)");

        for (int i = 0; i < 1000; i++) {
            handle.execute("UPDATE ink SET colour = ? WHERE id = ?", "blue" + i, 1 + i * 7 % 2000);
        }

        assertThat(percentInUse()).isGreaterThan(25);
        assertThat(handle.createQuery("SELECT COUNT(*) FROM ink WHERE colour LIKE 'blue%'")
                        .mapTo(Integer.class)
                        .one())
                .isEqualTo(1000);
    }

    private int percentInUse() {
        return store.getFileStore().getChunksFillRate();
    }

    private void assertWritten() {
        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    private int pens() {
        return handle.createQuery("SELECT COUNT(*) FROM pen")
                .mapTo(Integer.class)
                .one();
    }
}
