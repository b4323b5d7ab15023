package dev.latchkey.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** What an operator wants to know of the database. Asks it each time. */
public final class DatabaseReport {

    private static final String SIZE = "SELECT pg_database_size(current_database())";

    private final Database database;

    public DatabaseReport(Database database) {
        this.database = database;
    }

    /** Name and version of the engine. */
    public String engine() {
        return jdbi().withHandle(handle -> handle.queryMetadata(DatabaseReport::name));
    }

    /** Where it is, without anything to log in with. */
    public String place() {
        return database.settings().place();
    }

    /** In bytes; empty if the database does not say. */
    public OptionalLong size() {
        return database.dialect() == Dialect.POSTGRESQL ? sizeOfServer() : sizeOfFile();
    }

    /** What the database takes for now. */
    public Instant time() {
        return jdbi().withHandle(handle -> handle.createQuery("SELECT CURRENT_TIMESTAMP")
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .one());
    }

    private OptionalLong sizeOfServer() {
        return OptionalLong.of(jdbi().withHandle(
                        handle -> handle.createQuery(SIZE).mapTo(Long.class).one()));
    }

    private OptionalLong sizeOfFile() {
        try {
            return OptionalLong.of(
                    Files.size(EmbeddedFile.at(database.settings().url()).path()));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static String name(DatabaseMetaData data) throws SQLException {
        return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
    }

    private Jdbi jdbi() {
        return database.jdbi();
    }
}
