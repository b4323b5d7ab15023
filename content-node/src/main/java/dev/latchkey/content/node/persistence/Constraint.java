package dev.latchkey.content.node.persistence;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What only the database has the last word on: uniqueness and references. */
final class Constraint {

    /** Of the SQL standard; both databases use it. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String REFERENCE_VIOLATION = "23503";

    private Constraint() {}

    /** Whether there is a row with the same key. */
    static boolean isViolatedBy(UnableToExecuteStatementException failure) {
        return hasState(failure, UNIQUE_VIOLATION);
    }

    /** Whether other rows refer to the row. */
    static boolean isReferredTo(UnableToExecuteStatementException failure) {
        return hasState(failure, REFERENCE_VIOLATION);
    }

    private static boolean hasState(UnableToExecuteStatementException failure, String state) {
        return failure.getCause() instanceof SQLException cause && state.equals(cause.getSQLState());
    }
}
