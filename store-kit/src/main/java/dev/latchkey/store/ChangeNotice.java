package dev.latchkey.store;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Tells other servers on the same PostgreSQL that they have something to read. The embedded database has no others. */
public final class ChangeNotice {

    /** That something was revoked; the payload is empty. */
    public static final String REVOCATIONS = "latchkey_revocations";

    /** That a node was changed or deleted; the payload is its number, or empty if that may be any. */
    public static final String NODES = "latchkey_nodes";

    static final List<String> CHANNELS = List.of(ConfigVersion.CHANNEL, REVOCATIONS, NODES);

    private static final String NOTIFY = "SELECT pg_notify(:channel, :payload)";

    private ChangeNotice() {}

    /** Goes out when the handle's transaction commits, and not at all if it does not. */
    public static void send(Handle handle, String channel, String payload) {
        if (handle.queryMetadata(ChangeNotice::isPostgres)) {
            handle.createQuery(NOTIFY)
                    .bind("channel", channel)
                    .bind("payload", payload)
                    .mapTo(String.class)
                    .one();
        }
    }

    private static boolean isPostgres(DatabaseMetaData data) throws SQLException {
        return "PostgreSQL".equals(data.getDatabaseProductName());
    }
}
