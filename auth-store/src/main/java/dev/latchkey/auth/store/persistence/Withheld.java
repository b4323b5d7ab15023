package dev.latchkey.auth.store.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/** A value that jdbi must not repeat in the message of a failed statement: a hash, or what is sealed. */
final class Withheld implements Argument {

    private final String value;

    private Withheld(String value) {
        this.value = value;
    }

    static Withheld of(String value) {
        return new Withheld(value);
    }

    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
        statement.setString(position, value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
