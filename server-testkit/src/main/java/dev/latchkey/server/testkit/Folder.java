package dev.latchkey.server.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the time of a test. */
record Folder(Path path) {

    static Folder make() {
        try {
            return new Folder(Files.createTempDirectory("latchkey-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With everything in it. */
    void delete() {
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
