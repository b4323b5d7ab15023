package dev.latchkey.server.backup;

import dev.latchkey.store.Database;
import dev.latchkey.store.DatabaseSettings;
import dev.latchkey.store.EmbeddedCopy;
import dev.latchkey.store.Inventory;
import dev.latchkey.store.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipFile;

/**
 * A database of its own in a folder of its own.
 *
 * @param folder has the file of the database
 */
record RestoredCopy(Path folder) {

    /** From what {@link DatabaseCopier} made. */
    static RestoredCopy unpacked(Path zip, Path folder) throws IOException {
        try (ZipFile files = new ZipFile(zip.toFile());
                InputStream content = files.getInputStream(files.getEntry(EmbeddedCopy.FILE))) {
            Files.copy(content, folder.resolve(EmbeddedCopy.FILE));
        }
        Files.delete(zip);
        return new RestoredCopy(folder);
    }

    static RestoredCopy from(BackupFile backup, BackupManifest manifest, Path folder) {
        backup.extract(EmbeddedCopy.FILE, manifest, folder.resolve(EmbeddedCopy.FILE));
        return new RestoredCopy(folder);
    }

    Path file() {
        return folder.resolve(EmbeddedCopy.FILE);
    }

    Inventory inventory() {
        return opened(Inventory::of);
    }

    /** @throws BackupProblem if it is not what the manifest says */
    void compare(BackupManifest manifest) {
        if (!inventory().equals(manifest.inventory())) {
            throw new BackupProblem(
                    "The database in the backup does not have the tables and rows that its manifest names: use another"
                            + " backup.");
        }
    }

    List<String> pending(Migrations migrations) {
        return opened(migrations::pending);
    }

    /** @return how long it took */
    Duration migrate(Migrations migrations, Clock clock) {
        return opened(database -> {
            Instant begun = clock.instant();
            migrations.apply(database);
            return Duration.between(begun, clock.instant());
        });
    }

    private <T> T opened(Function<Database, T> question) {
        try (Database database = Database.open(DatabaseSettings.embedded(folder, 2))) {
            return question.apply(database);
        }
    }
}
