package dev.latchkey.content.node.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * A statement that goes from here to the driver, with {@code ?} for its values: for those that each new node takes
 * (decision 0022). It belongs to the handle's transaction and fails as Jdbi's statements do, but the flight recorder is
 * not told of it.
 */
final class DirectStatement {

    private DirectStatement() {}

    /**
     * Prepares it, lets the work bind and execute it, and closes it.
     *
     * @throws UnableToExecuteStatementException for whatever the database says
     */
    static <T> T with(Handle handle, String sql, Work<T> work) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    /** What is done with the statement. */
    @FunctionalInterface
    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
