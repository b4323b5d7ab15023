package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What need not be asked of Flyway, and what must be. */
abstract class MigrationHistoryContract {

    private static final MigrationSet FIRST = new MigrationSet("first", "db/first", 2);
    private static final MigrationSet SECOND = new MigrationSet("second", "db/second", 1);

    /** Without any table. */
    abstract Database empty();

    @Test
    void everythingIsBehindInAnEmptyDatabase() {
        assertThat(behind(MigrationSet.STORE, FIRST)).containsExactly(MigrationSet.STORE, FIRST);
    }

    @Test
    void nothingIsBehindAfterFlywayApplied() {
        new Migrations(List.of(FIRST, SECOND)).apply(empty());

        assertThat(behind(MigrationSet.STORE, FIRST, SECOND)).isEmpty();
    }

    @Test
    void moduleAddedLaterIsBehind() {
        new Migrations(List.of(FIRST)).apply(empty());

        assertThat(behind(FIRST, SECOND)).containsExactly(SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "db/first_edited, 2",
        "db/first_older, 1",
        "db/first_older, 2",
        "db/first_slipped_in, 3",
        "db/first_misnamed, 1",
        "db/first_failing, 1",
        "db/nowhere, 0"
    })
    void whateverDiffersIsForFlyway(String location, int scripts) {
        new Migrations(List.of(FIRST)).apply(empty());
        MigrationSet other = new MigrationSet("first", location, scripts);

        assertThat(behind(other)).containsExactly(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"success\" = FALSE",
                "\"type\" = 'JDBC'",
                "\"checksum\" = \"checksum\" + 1",
                "\"checksum\" = NULL",
                "\"version\" = '7'",
                "\"description\" = 'other'",
                "\"script\" = 'V1__other.sql'"
            })
    void whateverIsChangedInARowIsForFlyway(String change) {
        new Migrations(List.of(FIRST)).apply(empty());
        empty().jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE \"flyway_first\" SET " + change + " WHERE \"script\" LIKE 'V1\\_\\_%'"));

        assertThat(behind(FIRST)).containsExactly(FIRST);
    }

    @Test
    void migrationThatFailedIsForFlyway() {
        MigrationSet failing = new MigrationSet("first", "db/first_failing", 1);
        Migrations migrations = new Migrations(List.of(failing));
        assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> migrations.apply(empty()));

        assertThat(behind(failing)).containsExactly(failing);
    }

    private List<MigrationSet> behind(MigrationSet... sets) {
        return new MigrationHistory(empty(), Migrations.class.getClassLoader()).behind(List.of(sets));
    }
}
