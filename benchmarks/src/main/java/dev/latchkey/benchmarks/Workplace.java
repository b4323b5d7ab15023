package dev.latchkey.benchmarks;

import dev.latchkey.benchmarks.process.CollectorLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of a run.
 *
 * @param home of the project
 * @param scratch deleted at the end, however the run ends in order
 */
record Workplace(Path home, Path scratch) {

    static Workplace in(Path home) {
        try {
            Path target = Files.createDirectories(home.resolve("benchmarks/target"));
            Workplace place = new Workplace(home, Files.createTempDirectory(target, "scratch"));
            Runtime.getRuntime().addShutdownHook(new Thread(place::delete));
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no place for the data.", e);
        }
    }

    Path data() {
        return scratch.resolve("data");
    }

    Path file(String name) {
        return scratch.resolve(name);
    }

    /** Stays after the run. */
    Path result(String name) {
        return home.resolve("benchmarks/target").resolve(name);
    }

    CollectorLog collector(String name) {
        return new CollectorLog(scratch.resolve(name + "-gc.log"));
    }

    Path launcher() {
        return home.resolve("latchkey");
    }

    Path performancePage() {
        return home.resolve("docs/performance.md");
    }

    private void delete() {
        if (!Files.exists(scratch)) {
            return;
        }
        try (Stream<Path> files = Files.walk(scratch)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("Not everything in " + scratch + " could be deleted: " + e.getMessage());
        }
    }
}
