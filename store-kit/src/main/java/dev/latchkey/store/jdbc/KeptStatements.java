package dev.latchkey.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The prepared statements of a connection that nobody uses at the moment, by what was asked for: parsed, without
 * values, and without rows of their last execution. They have to name their columns, since the driver remembers for
 * each which names it had. For one thread at a time.
 */
final class KeptStatements {

    /** More than a few kinds of requests have in turns. */
    private static final int MOST = 16;

    private final WatchedConnection watched;
    private final Connection connection;

    /** The one that was given back longest ago comes first. */
    private final Map<String, PreparedStatement> ready = new LinkedHashMap<>();

    private PreparedStatement closed;

    /**
     * @param watched where the statements say that they come from
     * @param connection prepares them
     */
    KeptStatements(WatchedConnection watched, Connection connection) {
        this.watched = watched;
        this.connection = connection;
    }

    /** A statement that is the caller's alone until it closes it. */
    PreparedStatement take(String sql) throws SQLException {
        PreparedStatement kept = ready.remove(sql);
        boolean usable = kept != null && !connection.isClosed();
        return new KeptStatement(sql, usable ? kept : connection.prepareStatement(sql), watched, this);
    }

    /** Keeps it, or closes it if that can't be. */
    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        if (ready.containsKey(sql) || !madeReady(statement)) {
            statement.close();
            return;
        }
        ready.put(sql, statement);
        if (ready.size() > MOST) {
            closeOldest();
        }
    }

    /** A statement of this connection that says of itself that it is closed. */
    PreparedStatement closed() throws SQLException {
        if (closed == null) {
            closed = connection.prepareStatement("VALUES 1");
            closed.close();
        }
        return closed;
    }

    /** Closes them all: what the database would make of their text is no longer what it made of it. */
    void forget() throws SQLException {
        for (PreparedStatement statement : ready.values()) {
            statement.close();
        }
        ready.clear();
    }

    /** Fails where the connection was closed, for instance. */
    private static boolean madeReady(PreparedStatement statement) {
        try {
            statement.getMoreResults();
            statement.clearBatch();
            statement.clearParameters();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void closeOldest() throws SQLException {
        Iterator<PreparedStatement> all = ready.values().iterator();
        PreparedStatement oldest = all.next();
        all.remove();
        oldest.close();
    }
}
