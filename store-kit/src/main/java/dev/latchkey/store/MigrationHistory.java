package dev.latchkey.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            ORDER BY "installed_rank"
            """;

    private static final String SQL = "SQL";

    /** What Flyway notes beside migrations: that it made the table, and that others' tables were there before. */
    private static final Set<String> NOTES = Set.of("TABLE null", "BASELINE 0");

    private final Database database;
    private final ScriptFolders folders;

    MigrationHistory(Database database, ClassLoader resources) {
        this.database = database;
        this.folders = new ScriptFolders(resources);
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
        Optional<List<MigrationScript>> here = folders.in(set.location());
        return here.isPresent() && here.get().equals(applied(handle, set));
    }

    private static List<MigrationScript> applied(Handle handle, MigrationSet set) {
        return handle
                .createQuery(ROWS.formatted(set.historyTable()))
                .map((row, context) -> new Row(
                        row.getBoolean("success") ? row.getString("type") : "failed",
                        new MigrationScript(
                                String.valueOf(row.getString("version")),
                                row.getString("description"),
                                row.getString("script"),
                                row.getInt("checksum"))))
                .stream()
                .filter(row -> !row.isNote())
                .map(Row::migration)
                .toList();
    }

    private record Row(String type, MigrationScript script) {

        boolean isNote() {
            return NOTES.contains(type + " " + script.version());
        }

        /** A row of another type is no migration of ours, and so one that equals none. */
        MigrationScript migration() {
            return type.equals(SQL) ? script : new MigrationScript(script.version(), type, "", script.checksum());
        }
    }
}
