package dev.latchkey.auth.store.persistence;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** Tells which constraint of the tables a refused statement broke. Both databases name it in their message. */
final class Violation {

    /** SQL's class of integrity constraint violations. */
    private static final String INTEGRITY = "23";

    private Violation() {}

    static boolean of(String constraint, JdbiException refused) {
        return refused.getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith(INTEGRITY)
                && cause.getMessage().contains(constraint);
    }
}
