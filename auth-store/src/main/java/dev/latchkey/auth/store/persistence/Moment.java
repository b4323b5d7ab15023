package dev.latchkey.auth.store.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A moment as the tables keep it: in whole milliseconds, what is finer being cut off. {@link Instant#MIN} and
 * {@link Instant#MAX} lie beyond what the databases know and are kept as the first and the last moment of the years
 * 1 to 9999, so they come back as themselves and compare as they should.
 */
final class Moment implements Argument {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final Instant kept;

    private Moment(Instant kept) {
        this.kept = kept;
    }

    /** @throws IllegalArgumentException for any other moment outside those years */
    static Moment of(Instant instant) {
        if (instant.equals(Instant.MIN)) {
            return new Moment(FIRST);
        }
        if (instant.equals(Instant.MAX)) {
            return new Moment(LAST);
        }
        if (!instant.isAfter(FIRST) || !instant.isBefore(LAST)) {
            throw new IllegalArgumentException("only moments within the years 1 to 9999 can be kept, not " + instant);
        }
        return new Moment(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    static Instant read(ResultSet row, String column) throws SQLException {
        Instant kept = row.getObject(column, OffsetDateTime.class).toInstant();
        if (kept.equals(FIRST)) {
            return Instant.MIN;
        }
        return kept.equals(LAST) ? Instant.MAX : kept;
    }

    /** With its offset: what jdbi would bind is local time, which is ambiguous when clocks are set back. */
    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
        statement.setObject(position, kept.atOffset(ZoneOffset.UTC));
    }

    @Override
    public String toString() {
        return kept.toString();
    }
}
