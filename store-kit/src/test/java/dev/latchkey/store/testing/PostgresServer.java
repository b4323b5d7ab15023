package dev.latchkey.store.testing;

import dev.latchkey.store.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The one PostgreSQL of this JVM, started at first use and stopped by its own shutdown hook. */
final class PostgresServer {

    private static final int CONNECTIONS = 4;

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer running() {
        return Holder.SERVER;
    }

    DatabaseSettings settings(String database) {
        return DatabaseSettings.postgres(
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + database, "postgres", "", CONNECTIONS);
    }

    /** Names come from this package alone, so they need no quoting. */
    void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "200")
                    .setDataDirectoryCustomizer(PostgresServer::askForPassword)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One role has to give a password; everybody else is trusted. */
    private static void askForPassword(File dataDirectory) {
        Path rules = dataDirectory.toPath().resolve("pg_hba.conf");
        try {
            Files.writeString(rules, "host all guarded all scram-sha-256\n" + Files.readString(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        private static final PostgresServer SERVER = new PostgresServer(start());
    }
}
