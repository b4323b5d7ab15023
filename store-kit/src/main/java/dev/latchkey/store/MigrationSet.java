package dev.latchkey.store;

import java.util.regex.Pattern;

/**
 * The migrations of one module, which have a history of their own.
 *
 * @param module lower case; names the history table {@code flyway_<module>} and so never changes once released
 * @param location folder on the class path, for example {@code db/auth}
 * @param scripts how many migrations the folder holds, which grows with each; a test compares it with the folder, which a start
 *     need not look through then
 */
public record MigrationSet(String module, String location, int scripts) {

    private static final Pattern MODULE = Pattern.compile("[a-z][a-z0-9_]{0,30}");
    private static final Pattern LOCATION = Pattern.compile("[a-z0-9_]+(/[a-z0-9_]+)*");

    /** What this module itself keeps; {@link Migrations} puts it first without being asked. */
    public static final MigrationSet STORE = new MigrationSet("store", "db/store", 1);

    public MigrationSet {
        if (!MODULE.matcher(module).matches()) {
            throw new IllegalArgumentException("module name is not a lower case word: " + module);
        }
        if (!LOCATION.matcher(location).matches()) {
            throw new IllegalArgumentException("location is not a folder of the class path: " + location);
        }
    }

    String historyTable() {
        return "flyway_" + module;
    }
}
