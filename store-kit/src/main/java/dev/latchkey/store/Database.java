package dev.latchkey.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open database. All threads share it; it must be closed once, after the last request is done. */
public final class Database implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private final DatabaseSettings settings;
    private final HikariDataSource pool;
    private final Runnable afterPool;
    private final Jdbi jdbi;

    private Database(DatabaseSettings settings, Runnable afterPool) {
        this.settings = settings;
        this.pool = ConnectionPool.open(settings);
        this.afterPool = afterPool;
        this.jdbi = Jdbi.create(pool);
        jdbi.getConfig(SqlStatements.class).setSqlParser(new ColonParameters());
        // A failed statement would otherwise tell its bound values, passwords' hashes among them, to the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /**
     * Opens the database, making the embedded one where there is none. Waits at most a few seconds.
     *
     * @throws DatabaseUnavailableException if that is not possible; nothing stays open then
     */
    public static Database open(DatabaseSettings settings) {
        return switch (settings.dialect()) {
            case H2 -> new Database(settings, EmbeddedEngine.start(settings)::stop);
            case POSTGRESQL -> {
                ConnectionPool.probe(settings);
                yield new Database(settings, () -> {});
            }
        };
    }

    /**
     * Opens the database where there is one, and makes none.
     *
     * @throws DatabaseUnavailableException if there is none, or it cannot be opened
     */
    public static Database openExisting(DatabaseSettings settings) {
        if (settings.dialect() == Dialect.H2
                && !EmbeddedCopy.existsIn(EmbeddedFile.at(settings.url()).folder())) {
            throw DatabaseUnavailableException.because("There is no database in " + settings.place()
                    + ": choose the data folder of a server with --data.");
        }
        return open(settings);
    }

    /** Repositories join the transaction that their thread has open, if any. */
    public Jdbi jdbi() {
        return jdbi;
    }

    public Dialect dialect() {
        return settings.dialect();
    }

    /** Whether the database answers within the few seconds that any request would wait for it. */
    public boolean answers() {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one() == 1);
        } catch (JdbiException e) {
            log.warn("the database does not answer: {}", e.getMessage());
            return false;
        }
    }

    public PoolUse poolUse() {
        HikariPoolMXBean use = pool.getHikariPoolMXBean();
        return new PoolUse(
                use.getActiveConnections(),
                use.getIdleConnections(),
                use.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
    }

    DatabaseSettings settings() {
        return settings;
    }

    /** Closes all connections and, for the embedded database, its file. Closing twice does nothing more. */
    @Override
    public void close() {
        pool.close();
        afterPool.run();
    }
}
