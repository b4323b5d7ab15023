package dev.latchkey.content.node.persistence;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Uniqueness, which the database has the last word on. */
final class Constraint {

    /** Of the SQL standard; both databases use it. */
    private static final String UNIQUE_VIOLATION = "23505";

    private Constraint() {}

    static boolean isViolatedBy(UnableToExecuteStatementException failure) {
        return failure.getCause() instanceof SQLException cause && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }
}
