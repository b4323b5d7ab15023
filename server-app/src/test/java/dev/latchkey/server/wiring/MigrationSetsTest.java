package dev.latchkey.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.store.Database;
import dev.latchkey.store.DatabaseSettings;
import dev.latchkey.store.MigrationSet;
import dev.latchkey.store.Migrations;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start does not look through the folders: it believes the numbers. */
final class MigrationSetsTest {

    @Test
    void eachModuleTellsHowManyMigrationsItsFolderHolds(@TempDir Path folder) {
        try (Database empty = Database.open(DatabaseSettings.embedded(folder, 2))) {
            List<String> all = new Migrations(LatchkeyServers.MIGRATIONS).pending(empty);

            assertThat(Stream.concat(Stream.of(MigrationSet.STORE), LatchkeyServers.MIGRATIONS.stream()))
                    .allSatisfy(set -> assertThat(all)
                            .filteredOn(one -> one.endsWith(" of " + set.module()))
                            .hasSize(set.scripts()));
        }
    }
}
