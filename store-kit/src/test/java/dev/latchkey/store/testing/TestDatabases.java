package dev.latchkey.store.testing;

import dev.latchkey.store.DatabaseSettings;
import dev.latchkey.store.MigrationSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fresh databases, migrated and empty but for what migrations write.
 *
 * <p>Each list of migration sets is applied once per JVM; every further database is a copy, which takes milliseconds.
 */
public final class TestDatabases {

    private static final Map<List<MigrationSet>, H2Template> H2 = new ConcurrentHashMap<>();
    private static final Map<List<MigrationSet>, PostgresTemplate> POSTGRES = new ConcurrentHashMap<>();

    private TestDatabases() {}

    /** An embedded database in a temporary folder; the sets of store-kit itself are always applied. */
    public static TestDatabase h2(MigrationSet... sets) {
        return H2.computeIfAbsent(List.of(sets), H2Template::of).copy();
    }

    /** A database in the one PostgreSQL server of this JVM. */
    public static TestDatabase postgres(MigrationSet... sets) {
        return POSTGRES.computeIfAbsent(List.of(sets), PostgresTemplate::of).copy();
    }

    /** A database without any table in that server, to test migrations themselves. */
    public static TestDatabase emptyPostgres() {
        return PostgresTemplate.empty().copy();
    }

    /** Login to a database of that server that need not exist. */
    public static DatabaseSettings postgresSettings(String database) {
        return PostgresServer.running().settings(database);
    }
}
