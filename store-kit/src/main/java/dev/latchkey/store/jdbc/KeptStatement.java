package dev.latchkey.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A prepared statement that is kept for the next use when it is closed, unless something was said of it that would hold
 * then too.
 */
final class KeptStatement extends WatchedPreparedStatement {

    private final String sql;
    private final KeptStatements kept;

    KeptStatement(String sql, PreparedStatement statement, WatchedConnection connection, KeptStatements kept) {
        super(statement, connection);
        this.sql = sql;
        this.kept = kept;
    }

    /** From here on another may use the statement inside, and this one has it no more. */
    @Override
    public void close() throws SQLException {
        PreparedStatement used = statement;
        if (altered || used.isClosed() || connection.isClosed() || !leaves()) {
            used.close();
            return;
        }
        kept.giveBack(sql, used);
    }

    /** Not where the database cannot even be asked for a statement any more. */
    private boolean leaves() {
        try {
            statement = kept.closed();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
