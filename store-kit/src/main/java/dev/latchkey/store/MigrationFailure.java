package dev.latchkey.store;

import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/** Turns Flyway's many lines into one sentence for the operator. */
final class MigrationFailure {

    private static final String START_OVER =
            "restore the backup made before the update, or, on a new installation, start with an empty database.";

    private static final String PERMISSION_DENIED = "42501";

    private MigrationFailure() {}

    static MigrationFailedException of(MigrationSet set, Flyway flyway, FlywayException failure) {
        if (failure instanceof FlywayMigrateException failed) {
            return new MigrationFailedException(failed(set, failed), failure);
        }
        if (failure instanceof FlywaySqlException refused) {
            return new MigrationFailedException(refused(set, refused.getSqlState()), failure);
        }
        if (failure instanceof FlywayValidateException) {
            String sentence = flyway.validateWithResult().invalidMigrations.stream()
                    .filter(invalid -> invalid.errorDetails.errorCode instanceof CoreErrorCode)
                    .findFirst()
                    .map(invalid -> invalid(set, invalid, (CoreErrorCode) invalid.errorDetails.errorCode))
                    .orElseGet(() -> other(set, failure));
            return new MigrationFailedException(sentence, failure);
        }
        return new MigrationFailedException(other(set, failure), failure);
    }

    private static String failed(MigrationSet set, FlywayMigrateException failure) {
        return name(set, String.valueOf(failure.getMigration().getVersion())) + " failed at line "
                + failure.getLineNumber() + " (SQL state " + failure.getSqlState() + "): " + START_OVER;
    }

    /** Before any migration was begun. */
    private static String refused(MigrationSet set, String state) {
        String advice = PERMISSION_DENIED.equals(state)
                ? "the database user needs the right to create and read tables in the schema public."
                : "the log of the database has the reason.";
        return "The tables of " + set.module() + " cannot be brought up to date (SQL state " + state + "): " + advice;
    }

    private static String invalid(MigrationSet set, ValidateOutput invalid, CoreErrorCode code) {
        String migration = name(set, invalid.version);
        return switch (code) {
            case CHECKSUM_MISMATCH, TYPE_MISMATCH, DESCRIPTION_MISMATCH ->
                migration + " was edited after this database had applied it: start the unchanged release.";
            case APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED ->
                migration
                        + " was applied by a newer version of the server: start that version, or restore a backup from"
                        + " before the update.";
            case RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED ->
                migration
                        + " comes before migrations that this database has already applied: start the unchanged release.";
            case FAILED_VERSIONED_MIGRATION -> migration + " failed at an earlier start: " + START_OVER;
            default -> migration + " does not fit this database (" + code + "): " + START_OVER;
        };
    }

    private static String other(MigrationSet set, FlywayException failure) {
        String reason = failure.getMessage().lines().limit(2).collect(Collectors.joining(" "));
        return "The tables of " + set.module() + " cannot be brought up to date: " + reason;
    }

    private static String name(MigrationSet set, String version) {
        return "Migration V" + version + " of " + set.module();
    }
}
