package dev.latchkey.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Counts the changes of configuration, so that every server on the database sees when its snapshot is stale. */
public final class ConfigVersion {

    /** What PostgreSQL notifies at each commit of a new version; the payload is the version in digits. */
    public static final String CHANNEL = "latchkey_config";

    private static final String RAISE = """
            UPDATE config_version
            SET version = version + 1
            WHERE id = 1
            """;

    private static final String CURRENT = """
            SELECT version
            FROM config_version
            WHERE id = 1
            """;

    private final Jdbi jdbi;

    public ConfigVersion(Database database) {
        this.jdbi = database.jdbi();
    }

    /**
     * Counts up within the caller's transaction, and so takes effect with the change itself or not at all. Others who
     * change configuration wait until that transaction ends: best called last in it.
     *
     * @return the new version
     * @throws IllegalStateException if the handle has no transaction open
     */
    public long bump(Handle handle) {
        if (!handle.isInTransaction()) {
            throw new IllegalStateException("the version is raised only in the transaction of the change");
        }
        handle.execute(RAISE);
        long version = read(handle);
        ChangeNotice.send(handle, CHANNEL, Long.toString(version));
        return version;
    }

    /** The version of what is committed, or of the own change within the transaction that made it. */
    public long current() {
        return jdbi.withHandle(ConfigVersion::read);
    }

    private static long read(Handle handle) {
        return handle.createQuery(CURRENT).mapTo(Long.class).one();
    }
}
