package dev.latchkey.store;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Tells by one query whether a module's tables are up to date, so that an ordinary start need not start Flyway, which
 * takes longer than everything else at a start. Says yes only if the history is, row by row, what Flyway would have
 * written for the migrations on the class path; on every difference Flyway has the say.
 */
final class MigrationHistory {

    private static final String TABLES = """
            SELECT table_name
            FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
            """;

    private static final String ROWS = """
            SELECT "version", "description", "script", "checksum", "type", "success"
            FROM "%s"
            """;

    private static final String SQL = "SQL";

    /** What Flyway notes beside migrations: that it made the table, and that others' tables were there before. */
    private static final Set<String> NOTES = Set.of("TABLE null", "BASELINE 0");

    private final Database database;
    private final ClassLoader resources;

    MigrationHistory(Database database, ClassLoader resources) {
        this.database = database;
        this.resources = resources;
    }

    /** The sets that Flyway has to look at. */
    List<MigrationSet> behind(List<MigrationSet> sets) {
        try {
            return database.jdbi().withHandle(handle -> {
                Set<String> tables = new HashSet<>(
                        handle.createQuery(TABLES).mapTo(String.class).list());
                return sets.stream()
                        .filter(set -> !tables.contains(set.historyTable()) || !upToDate(handle, set))
                        .toList();
            });
        } catch (JdbiException unreadable) {
            return sets;
        }
    }

    private boolean upToDate(Handle handle, MigrationSet set) {
        Set<Row> applied = applied(handle, set);
        return applied.size() == set.scripts()
                && applied.stream().allMatch(row -> row.isPlain() && isHere(row.script(), set));
    }

    private boolean isHere(MigrationScript applied, MigrationSet set) {
        try {
            return MigrationScript.read(resources, set.location(), applied.script())
                    .filter(applied::equals)
                    .isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Set<Row> applied(Handle handle, MigrationSet set) {
        return handle
                .createQuery(ROWS.formatted(set.historyTable()))
                .map((row, context) -> new Row(
                        row.getString("type"),
                        row.getBoolean("success"),
                        new MigrationScript(
                                String.valueOf(row.getString("version")),
                                row.getString("description"),
                                String.valueOf(row.getString("script")),
                                row.getInt("checksum"))))
                .stream()
                .filter(row -> !row.isNote())
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Row(String type, boolean success, MigrationScript script) {

        boolean isNote() {
            return success && NOTES.contains(type + " " + script.version());
        }

        boolean isPlain() {
            return success && SQL.equals(type);
        }
    }
}
