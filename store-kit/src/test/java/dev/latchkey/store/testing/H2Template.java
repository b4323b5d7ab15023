package dev.latchkey.store.testing;

import dev.latchkey.store.Database;
import dev.latchkey.store.DatabaseSettings;
import dev.latchkey.store.MigrationSet;
import dev.latchkey.store.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The bytes of a migrated and closed database file. */
record H2Template(byte[] file) {

    private static final String FILE = "latchkey.mv.db";
    private static final int CONNECTIONS = 4;

    static H2Template of(List<MigrationSet> sets) {
        Path folder = newFolder();
        try (Database database = Database.open(settings(folder))) {
            new Migrations(sets).apply(database);
        }
        try {
            return new H2Template(Files.readAllBytes(folder.resolve(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    TestDatabase copy() {
        Path folder = newFolder();
        try {
            Files.write(folder.resolve(FILE), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestDatabase(settings(folder), () -> delete(folder));
    }

    static Path newFolder() {
        try {
            return Files.createTempDirectory("latchkey-h2-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseSettings settings(Path folder) {
        return DatabaseSettings.embedded(folder, CONNECTIONS);
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
