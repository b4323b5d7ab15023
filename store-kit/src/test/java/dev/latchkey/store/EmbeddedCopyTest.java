package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedCopyTest {

    @TempDir
    private Path folder;

    @Test
    void copyMadeUnderWritesHoldsWholeChangesAndAllThatWereDoneBefore() throws IOException {
        try (Database database = Database.open(DatabaseSettings.embedded(folder.resolve("live"), 4))) {
            tables(database);
            AtomicBoolean ended = new AtomicBoolean();
            AtomicLong written = new AtomicLong();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> writePairs(database, ended, written));
            while (written.get() < 200) {
                Thread.onSpinWait();
            }
            long before = written.get();

            EmbeddedCopy.write(database, folder.resolve("copy.zip"));

            long after = written.get();
            ended.set(true);
            writer.join();
            try (Database copy = opened(folder.resolve("copy.zip"))) {
                Inventory inventory = Inventory.of(copy);
                assertThat(inventory.rows().get("one"))
                        .isEqualTo(inventory.rows().get("two"));
                assertThat(inventory.rows().get("one")).isBetween(before, after + 1);
            }
        }
    }

    @Test
    void inventoryCountsRowsAndNamesTheLastMigrationOfEachModule() {
        try (Database database = Database.open(DatabaseSettings.embedded(folder, 2))) {
            new Migrations(List.of(new MigrationSet("first", "db/first", 2))).apply(database);

            assertThat(Inventory.of(database).schema())
                    .containsEntry("first", "3")
                    .containsKey("store");
            assertThat(Inventory.of(database).rows())
                    .containsEntry("config_version", 1L)
                    .doesNotContainKey("flyway_first");
        }
    }

    @Test
    void copyThatCannotBeWrittenIsToldInASentence() throws IOException {
        try (Database database = Database.open(DatabaseSettings.embedded(folder, 2))) {
            Path inTheWay = Files.writeString(folder.resolve("file"), "");

            assertThatExceptionOfType(DatabaseUnavailableException.class)
                    .isThrownBy(() -> EmbeddedCopy.write(database, inTheWay.resolve("copy.zip")))
                    .withMessageContaining("cannot be copied");
        }
    }

    private static void tables(Database database) {
        database.jdbi().useHandle(handle -> {
            handle.execute("CREATE TABLE one (id BIGINT PRIMARY KEY, text VARCHAR(2000))");
            handle.execute("CREATE TABLE two (id BIGINT PRIMARY KEY, text VARCHAR(2000))");
        });
    }

    private static void writePairs(Database database, AtomicBoolean ended, AtomicLong written) {
        String text = "x".repeat(1_000);
        for (long id = 0; !ended.get(); id++) {
            long next = id;
            database.jdbi().useTransaction(handle -> {
                handle.execute("INSERT INTO one VALUES (?, ?)", next, text);
                handle.execute("INSERT INTO two VALUES (?, ?)", next, text);
            });
            written.incrementAndGet();
        }
    }

    private Database opened(Path zip) throws IOException {
        Path target = Files.createDirectory(folder.resolve("opened"));
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream parts = new ZipInputStream(file)) {
            assertThat(parts.getNextEntry().getName()).isEqualTo(EmbeddedCopy.FILE);
            Files.copy(parts, target.resolve(EmbeddedCopy.FILE));
        }
        return Database.open(DatabaseSettings.embedded(target, 2));
    }
}
