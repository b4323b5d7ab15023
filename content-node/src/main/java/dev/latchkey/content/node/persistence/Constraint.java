package dev.latchkey.content.node.persistence;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** What only the database has the last word on: uniqueness and references. */
final class Constraint {

    /** Of the SQL standard; both databases use it. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String REFERENCE_VIOLATION = "23503";

    /** H2 tells a missing target from one that is in use; PostgreSQL says the same of both. */
    private static final String H2_TARGET_MISSING = "23506";

    private Constraint() {}

    /** Whether there is a row with the same key. */
    static boolean isViolatedBy(UnableToExecuteStatementException failure) {
        return hasState(failure, UNIQUE_VIOLATION);
    }

    /** Whether other rows refer to the row. */
    static boolean isReferredTo(UnableToExecuteStatementException failure) {
        return hasState(failure, REFERENCE_VIOLATION);
    }

    /** Whether what an inserted row refers to is not there. */
    static boolean lacksTarget(UnableToExecuteStatementException failure) {
        return hasState(failure, REFERENCE_VIOLATION) || hasState(failure, H2_TARGET_MISSING);
    }

    private static boolean hasState(UnableToExecuteStatementException failure, String state) {
        return failure.getCause() instanceof SQLException cause && state.equals(cause.getSQLState());
    }
}
