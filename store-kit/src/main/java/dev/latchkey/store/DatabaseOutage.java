package dev.latchkey.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.ConnectionException;

/** Tells failures of work that can be tried again later, since the database was away, from faults of the program. */
public final class DatabaseOutage {

    /**
     * SQL states of PostgreSQL for a server that is stopping, starting, takes no writes (a standby, for example) or does
     * not come to an end in time. Class 08 is a broken connection, class 53 a want of connections, memory or disk.
     */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "57P05", "57014", "25006");

    /** Of the embedded database: its file cannot be read or written, for want of room for example. */
    private static final Set<Integer> FILE_LOST =
            Set.of(DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_CLOSED);

    private DatabaseOutage() {}

    /** Whether the failure, or what it was caused by, is that the database could not be reached. */
    public static boolean causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(DatabaseOutage::isOne);
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof ConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof MVStoreException embedded && FILE_LOST.contains(embedded.getErrorCode())
                || failure instanceof SQLException sql && away(sql.getSQLState());
    }

    private static boolean away(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || AWAY.contains(state));
    }
}
