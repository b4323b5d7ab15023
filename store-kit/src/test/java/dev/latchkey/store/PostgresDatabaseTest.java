package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.store.testing.DatabaseExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresDatabaseTest {

    private static final String PASSWORD = "correct-horse";
    private static final String WRONG = "wrong-staple";

    @RegisterExtension
    static final DatabaseExtension DB = DatabaseExtension.postgres();

    @BeforeAll
    static void createRoles() {
        DB.database().jdbi().useHandle(handle -> {
            handle.execute("CREATE ROLE guarded LOGIN PASSWORD '" + PASSWORD + "'");
            handle.execute("CREATE ROLE limited LOGIN CONNECTION LIMIT 0");
            handle.execute("CREATE ROLE visitor LOGIN");
        });
    }

    @AfterAll
    static void dropRoles() {
        DB.database().jdbi().useHandle(handle -> handle.execute("DROP ROLE guarded, limited, visitor"));
    }

    @Test
    void addressOfAHostingPlatformLogsIn() {
        String address = DB.settings().url().substring("jdbc:".length()).replace("//", "//guarded:" + PASSWORD + "@");

        try (Database database = Database.open(DatabaseSettings.postgres(address, "", "", 1))) {
            String user = database.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT current_user")
                            .mapTo(String.class)
                            .one());

            assertThat(user).isEqualTo("guarded");
        }
    }

    @Test
    void wrongPasswordIsNamedAndNotShown() {
        refused(as("guarded", WRONG), "refuses user guarded: check the database user and password");
    }

    @Test
    void unknownUserIsNamed() {
        refused(as("nobody", WRONG), "refuses user nobody");
    }

    @Test
    void missingDatabaseIsNamed() {
        String url = DB.settings().url() + "_missing";

        refused(new DatabaseSettings(url, "postgres", "", 1), "does not exist: create it with CREATE DATABASE");
    }

    @Test
    void lackOfConnectionsIsNamed() {
        refused(as("limited", ""), "has no connection left");
    }

    @Test
    void closedPortIsNamed() throws IOException {
        refused(at(closedPort()), "cannot be reached");
    }

    @Test
    void serverThatNeverAnswersIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(at(silent.getLocalPort()), "cannot be reached");
        }
    }

    @Test
    void unknownHostIsNamed() {
        refused(
                new DatabaseSettings("jdbc:postgresql://database.invalid/site", "app", WRONG, 1),
                "The database at postgresql://database.invalid/site cannot be reached");
    }

    @Test
    void userWhoMayNotCreateTablesIsToldWhenMigrating() {
        try (Database database = Database.open(as("visitor", ""))) {
            Migrations migrations = new Migrations(List.of());

            assertThatExceptionOfType(MigrationFailedException.class)
                    .isThrownBy(() -> migrations.apply(database))
                    .withMessageContaining("the database user needs the right to create");
        }
    }

    @Test
    void lockedTableFailsTheStatementRatherThanTheServer() {
        DB.database().jdbi().useTransaction(holder -> {
            holder.execute("LOCK TABLE config_version IN ACCESS EXCLUSIVE MODE");

            try (Database other = Database.open(DB.settings())) {
                assertThatExceptionOfType(UnableToExecuteStatementException.class)
                        .isThrownBy(() -> new ConfigVersion(other).current())
                        .satisfies(failure -> assertThat(((SQLException) failure.getCause()).getSQLState())
                                .isEqualTo("55P03"));
            }
        });
    }

    @Test
    void connectionsCutByTheServerAreReplaced() {
        try (Database database = Database.open(as("postgres", ""))) {
            new ConfigVersion(database).current();
            DB.database()
                    .jdbi()
                    .useHandle(handle -> handle.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()"));
            assertThatExceptionOfType(UnableToExecuteStatementException.class)
                    .isThrownBy(() -> new ConfigVersion(database).current());

            assertThat(new ConfigVersion(database).current()).isZero();
        }
    }

    private static void refused(DatabaseSettings settings, String sentence) {
        assertThatExceptionOfType(DatabaseUnavailableException.class)
                .isThrownBy(() -> Database.open(settings))
                .withMessageContaining(sentence)
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .doesNotContain(WRONG)
                        .endsWith(".")
                        .hasLineCount(1));
    }

    private static DatabaseSettings as(String user, String password) {
        return new DatabaseSettings(DB.settings().url(), user, password, 1);
    }

    private static DatabaseSettings at(int port) {
        return new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + port + "/site", "app", WRONG, 1);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
