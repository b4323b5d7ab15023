package dev.latchkey.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Executes, and nothing else. */
final class Unwatched extends WatchedConnection {

    Unwatched(Connection connection) {
        super(connection);
    }

    @Override
    protected <T> T executed(Execution<T> execution) throws SQLException {
        return execution.run();
    }
}
