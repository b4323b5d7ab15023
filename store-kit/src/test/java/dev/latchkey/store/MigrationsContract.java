package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

abstract class MigrationsContract {

    private static final MigrationSet FIRST = new MigrationSet("first", "db/first", 2);
    private static final MigrationSet SECOND = new MigrationSet("second", "db/second", 1);

    /** Without any table. */
    abstract Database empty();

    @Test
    void everyModuleKeepsItsOwnHistory() {
        int applied = new Migrations(List.of(FIRST, SECOND)).apply(empty());

        assertThat(applied).isEqualTo(4);
        assertThat(tables()).contains("flyway_store", "flyway_first", "flyway_second", "pen", "ink", "config_version");
    }

    @Test
    void secondStartAppliesNothing() {
        new Migrations(List.of(FIRST)).apply(empty());

        assertThat(new Migrations(List.of(FIRST)).apply(empty())).isZero();
    }

    @Test
    void pendingMigrationsAreToldAndLeftPending() {
        new Migrations(List.of(FIRST)).apply(empty());
        Migrations both = new Migrations(List.of(FIRST, SECOND));

        assertThat(both.pending(empty())).containsExactly("V1 of second");
        assertThat(both.apply(empty())).isEqualTo(1);
        assertThat(both.pending(empty())).isEmpty();
    }

    @Test
    void databaseOfNewerVersionHasNothingPendingButARefusal() {
        new Migrations(List.of(FIRST)).apply(empty());
        Migrations older = new Migrations(List.of(new MigrationSet("first", "db/first_older", 1)));

        assertThatExceptionOfType(MigrationFailedException.class)
                .isThrownBy(() -> older.pending(empty()))
                .withMessageContaining("V3 of first was applied by a newer version");
    }

    @Test
    void moduleAddedLaterIsApplied() {
        new Migrations(List.of(FIRST)).apply(empty());

        assertThat(new Migrations(List.of(FIRST, SECOND)).apply(empty())).isEqualTo(1);
    }

    @Test
    void editedMigrationStopsTheStart() {
        new Migrations(List.of(FIRST)).apply(empty());

        refused("db/first_edited", 2, "V1 of first was edited");
    }

    @Test
    void databaseOfNewerVersionStopsTheStart() {
        new Migrations(List.of(FIRST)).apply(empty());

        refused("db/first_older", 1, "V3 of first was applied by a newer version");
    }

    @Test
    void migrationSlippedInBelowAnAppliedOneStopsTheStart() {
        new Migrations(List.of(FIRST)).apply(empty());

        refused("db/first_slipped_in", 3, "V2 of first comes before");
    }

    @Test
    void failingMigrationIsNamedWithItsLine() {
        refused("db/first_failing", 1, "V1 of first failed at line 2");
    }

    @Test
    void misnamedFileStopsTheStart() {
        refused("db/first_misnamed", 1, "V1_pen.sql");
    }

    @Test
    void missingFolderStopsTheStart() {
        refused("db/nowhere", 0, "db/nowhere");
    }

    private void refused(String location, int scripts, String sentence) {
        Migrations migrations = new Migrations(List.of(new MigrationSet("first", location, scripts)));
        assertThatExceptionOfType(MigrationFailedException.class)
                .isThrownBy(() -> migrations.apply(empty()))
                .withMessageContaining(sentence)
                .extracting(Throwable::getMessage)
                .satisfies(message -> assertThat(message).hasLineCount(1).doesNotContain("red-gate"));
    }

    private List<String> tables() {
        return empty().jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                        .mapTo(String.class)
                        .list());
    }
}
