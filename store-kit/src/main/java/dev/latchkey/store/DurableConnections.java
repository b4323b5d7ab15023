package dev.latchkey.store;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Connections to the embedded database that keep the promise of {@code WRITE_DELAY=0}, what is acknowledged is in the
 * file, and share the writing for it with each other. Thread-safe.
 */
final class DurableConnections {

    /** Below zero, the database writes nothing by itself at a commit, and has no thread that would do so later. */
    private static final int NOT_BY_ITSELF = -1;

    private static final int LONGEST_LOGIN_SECONDS = 5;

    private final DatabaseSettings settings;
    private MVStore store;
    private GroupCommit commits;

    private DurableConnections(DatabaseSettings settings) {
        this.settings = settings;
    }

    /**
     * A source of such connections, with what of it a pool and Flyway use. It is asked by reflection, once for each
     * connection: written out, it would have to name Java's own logging.
     */
    static DataSource source(DatabaseSettings settings) {
        return (DataSource) Proxy.newProxyInstance(
                DurableConnections.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                new DurableConnections(settings)::answer);
    }

    private Connection connect() throws SQLException {
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

    private Object answer(Object self, Method method, Object[] arguments) throws SQLException {
        return switch (method.getName()) {
            case "getConnection" -> connect();
            case "getLoginTimeout" -> LONGEST_LOGIN_SECONDS;
            case "setLoginTimeout" -> null;
            case "hashCode" -> System.identityHashCode(self);
            case "equals" -> self == arguments[0];
            case "toString" -> "connections to " + settings.place();
            default -> throw new SQLFeatureNotSupportedException(method.getName());
        };
    }
}
