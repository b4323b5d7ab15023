package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2MigrationsTest extends MigrationsContract {

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(DatabaseSettings.embedded(folder, 2));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** PostgreSQL undoes a migration that failed; H2 cannot, so what is left of it must be dealt with by hand. */
    @Test
    void migrationThatFailedHalfwayStopsTheNextStartToo() {
        Migrations migrations = new Migrations(List.of(new MigrationSet("first", "db/first_failing", 1)));
        assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(() -> migrations.apply(database));

        assertThatExceptionOfType(MigrationFailedException.class)
                .isThrownBy(() -> migrations.apply(database))
                .withMessageContaining("V1 of first failed at an earlier start")
                .withMessageContaining("restore the backup");
    }

    @Override
    Database empty() {
        return database;
    }
}
