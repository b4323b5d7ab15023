package dev.latchkey.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The database that Latchkey runs on. */
enum DatabaseChoice {
    H2 {
        @Override
        Running start() {
            return new Running(Map.of(), "", () -> {});
        }
    },
    POSTGRESQL {
        @Override
        Running start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE bare");
                }
                String address = "jdbc:postgresql://localhost:" + server.getPort() + "/";
                return new Running(
                        Map.of("--database-url", address + "postgres", "--database-user", USER),
                        address + "bare",
                        () -> close(server));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL does not answer", e);
            }
        }
    };

    static final String USER = "postgres";

    abstract Running start();

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A database that is there.
     *
     * @param flags by which Latchkey finds it
     * @param bareUrl another one in the same server; empty for one in a folder
     */
    record Running(Map<String, String> flags, String bareUrl, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }
}
