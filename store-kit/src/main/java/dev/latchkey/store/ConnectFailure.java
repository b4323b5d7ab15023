package dev.latchkey.store;

import java.sql.SQLException;

/** Turns the driver's refusal into a sentence for the operator. */
final class ConnectFailure {

    private static final int H2_IN_USE = 90020;
    private static final int H2_CORRUPT = 90030;
    private static final int H2_OTHER_FORMAT = 90048;
    private static final int H2_WRONG_LOGIN = 28000;

    private ConnectFailure() {}

    static DatabaseUnavailableException of(DatabaseSettings settings, SQLException refusal) {
        String sentence = switch (settings.dialect()) {
            case H2 -> embedded(settings, refusal);
            case POSTGRESQL -> postgres(settings, refusal);
        };
        return DatabaseUnavailableException.because(sentence, refusal);
    }

    /** For a file that was not new and yet opened as a database without contents. */
    static DatabaseUnavailableException emptied(DatabaseSettings settings) {
        return DatabaseUnavailableException.because("The database in " + settings.place()
                + " has lost its contents, its file is damaged: restore a backup, or, if its first start was never"
                + " completed, delete the file.");
    }

    private static String embedded(DatabaseSettings settings, SQLException refusal) {
        String database = "The database in " + settings.place();
        return switch (refusal.getErrorCode()) {
            case H2_IN_USE ->
                database
                        + " is in use by another process: stop that server, or give this one a data folder of its own.";
            case H2_WRONG_LOGIN ->
                database + " was not made by this program, for its user or password differs: give another data folder.";
            case H2_CORRUPT, H2_OTHER_FORMAT ->
                database
                        + " cannot be read, it is damaged or of another version: restore a backup, or start the version"
                        + " that wrote it.";
            default ->
                database + " cannot be opened (error " + refusal.getErrorCode()
                        + "): check the disk, its free space and the permissions, or restore a backup.";
        };
    }

    private static String postgres(DatabaseSettings settings, SQLException refusal) {
        String server = "The database at " + settings.place();
        String state = refusal.getSQLState() == null ? "unknown" : refusal.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                server + " refuses user " + settings.user() + ": check the database user and password.";
            case "3D000" -> server + " does not exist: create it with CREATE DATABASE, or correct the address.";
            case "53300" ->
                server + " has no connection left: raise max_connections there, or lower the pool size here.";
            case "57P03" -> server + " is starting or stopping: try again in a moment.";
            case "08001", "08004", "08006" ->
                server + " cannot be reached: check that it runs, its address, and the network between.";
            default -> server + " cannot be opened (SQL state " + state + "): its log has the reason.";
        };
    }
}
