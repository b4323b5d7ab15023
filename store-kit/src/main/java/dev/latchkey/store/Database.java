package dev.latchkey.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database. All threads share it; it must be closed once, after the last request is done. */
public final class Database implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final DatabaseSettings settings;
    private final Connection first;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(DatabaseSettings settings, Connection first, HikariDataSource pool) {
        this.settings = settings;
        this.first = first;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Opens the database, making the embedded one where there is none. Waits at most a few seconds.
     *
     * @throws DatabaseUnavailableException if that is not possible; nothing stays open then
     */
    public static Database open(DatabaseSettings settings) {
        if (settings.dialect() == Dialect.H2) {
            EmbeddedFile.at(settings.url()).prepare();
        }
        Connection first = ConnectionPool.connect(settings);
        return new Database(settings, first, ConnectionPool.open(settings));
    }

    /** Repositories join the transaction that their thread has open, if any. */
    public Jdbi jdbi() {
        return jdbi;
    }

    public Dialect dialect() {
        return settings.dialect();
    }

    DatabaseSettings settings() {
        return settings;
    }

    /** Closes all connections and, for the embedded database, its file. Closing twice does nothing more. */
    @Override
    public void close() {
        pool.close();
        try (first) {
            if (dialect() == Dialect.H2 && !first.isClosed()) {
                shutDown();
            }
        } catch (SQLException e) {
            log.warn("The database in {} was not closed in order: {}", settings.place(), e.getMessage());
        }
    }

    private void shutDown() throws SQLException {
        try (Statement statement = first.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
