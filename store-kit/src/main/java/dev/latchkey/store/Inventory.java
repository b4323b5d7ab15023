package dev.latchkey.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * What is in a database, for comparing a copy with what it was made from.
 *
 * @param schema the last migration of each module, by its version; empty before the first one
 * @param rows by table, histories of migrations left out
 */
public record Inventory(SortedMap<String, String> schema, SortedMap<String, Long> rows) {

    private static final String HISTORY = "flyway_";

    private static final String TABLES = """
            SELECT table_name
            FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
            ORDER BY table_name
            """;

    private static final String VERSION_IN = """
            SELECT "version"
            FROM %s
            WHERE "success" = TRUE AND "version" IS NOT NULL
            ORDER BY "installed_rank" DESC
            """;

    public Inventory {
        schema = new TreeMap<>(schema);
        rows = new TreeMap<>(rows);
    }

    /** Counts, all within one look at the database. */
    public static Inventory of(Database database) {
        return database.jdbi().inTransaction(handle -> {
            Map<String, String> schema = new TreeMap<>();
            Map<String, Long> rows = new TreeMap<>();
            for (String table : handle.createQuery(TABLES).mapTo(String.class).list()) {
                if (table.startsWith(HISTORY)) {
                    schema.put(table.substring(HISTORY.length()), version(handle, table));
                } else {
                    rows.put(table, count(handle, table));
                }
            }
            return new Inventory(new TreeMap<>(schema), new TreeMap<>(rows));
        });
    }

    private static String version(Handle handle, String history) {
        return handle.createQuery(VERSION_IN.formatted(quoted(history)))
                .mapTo(String.class)
                .findFirst()
                .orElse("");
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM " + quoted(table))
                .mapTo(Long.class)
                .one();
    }

    /** Names come from the database's own catalogue; a statement cannot bind them. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
