package dev.latchkey.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Connections to the embedded database that keep the promise of {@code WRITE_DELAY=0}, what is acknowledged is in the
 * file, and share the writing for it with each other: what of a source a pool and Flyway use. Thread-safe.
 */
final class DurableConnections implements DataSource {

    /** Below zero, the database writes nothing by itself at a commit, and has no thread that would do so later. */
    private static final int NOT_BY_ITSELF = -1;

    private static final int LONGEST_LOGIN_SECONDS = 5;

    private final DatabaseSettings settings;
    private MVStore store;
    private GroupCommit commits;

    DurableConnections(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        MVStore written = store(connection);
        Connection durable = new DurableConnection(connection, commitsOf(written));
        written.setAutoCommitDelay(NOT_BY_ITSELF);
        return durable;
    }

    /** A database that has closed itself, on a full disk for instance, comes back with another store. */
    private synchronized GroupCommit commitsOf(MVStore current) {
        if (store != current) {
            store = current;
            commits = new GroupCommit(new FileWriting(current));
        }
        return commits;
    }

    private static MVStore store(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    @Override
    public int getLoginTimeout() {
        return LONGEST_LOGIN_SECONDS;
    }

    /** Nothing to wait for: the database is in this process. */
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("connections of other users");
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        throw new SQLFeatureNotSupportedException("a log of its own");
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("a log of its own");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException("another source inside");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    @Override
    public String toString() {
        return "connections to " + settings.place();
    }
}
