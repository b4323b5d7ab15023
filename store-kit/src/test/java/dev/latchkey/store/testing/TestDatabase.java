package dev.latchkey.store.testing;

import dev.latchkey.store.Database;
import dev.latchkey.store.DatabaseSettings;

/** A migrated database of a test's own; closing it drops it. */
public final class TestDatabase implements AutoCloseable {

    private final DatabaseSettings settings;
    private final Database database;
    private final Runnable drop;

    TestDatabase(DatabaseSettings settings, Runnable drop) {
        this.settings = settings;
        this.database = Database.open(settings);
        this.drop = drop;
    }

    public Database database() {
        return database;
    }

    /** To open the same database once more, as a second server on PostgreSQL does. */
    public DatabaseSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        database.close();
        drop.run();
    }
}
