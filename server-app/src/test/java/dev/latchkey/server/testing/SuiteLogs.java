package dev.latchkey.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What all servers of all tests of a module wrote, and the secrets that the tests sent or were given. Kept in files, so
 * that servers in other processes can add to them; nothing is kept unless {@link CapturedLogs} has begun.
 */
public final class SuiteLogs {

    static final Path FOLDER = Path.of("target", "suite-logs").toAbsolutePath();

    private static final Path SECRETS = FOLDER.resolve("secrets.txt");

    /** A shorter text is found anywhere. */
    private static final int SHORTEST_SECRET = 10;

    private SuiteLogs() {}

    /** Forgets an earlier run. */
    static void begin() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> old = Files.walk(FOLDER)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
        Files.createDirectories(FOLDER);
    }

    private static boolean begun() {
        return Files.isDirectory(FOLDER);
    }

    /** Remembers what must not appear in any log. */
    public static void secret(String secret) {
        if (secret.length() >= SHORTEST_SECRET && begun()) {
            String line = secret.replace("\n", "\\n") + "\n";
            write(SECRETS, line);
        }
    }

    /** Keeps what a process printed. */
    public static void printed(String text) {
        if (!text.isEmpty() && begun()) {
            write(FOLDER.resolve("printed-" + UUID.randomUUID() + ".log"), text);
        }
    }

    /** Keeps the logs that are somewhere in a folder that is about to go. */
    public static void keepFrom(Path folder) {
        if (!begun() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path log : found.filter(SuiteLogs::isLog).toList()) {
                Path kept = FOLDER.resolve(UUID.randomUUID() + "-" + log.getFileName());
                Files.copy(log, kept, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLog(Path path) {
        return path.getParent().endsWith("logs") && path.toString().endsWith(".log");
    }

    /** All that was written so far. */
    public static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(path -> path.toString().endsWith(".log")).sorted().toList();
        }
    }

    public static Set<String> secrets() throws IOException {
        return Files.exists(SECRETS) ? new HashSet<>(Files.readAllLines(SECRETS)) : Set.of();
    }

    /** What of it should not be there: the file, and what kind of secret in which line. */
    public static List<String> leaks(LeakScan scan) throws IOException {
        List<String> leaks = new ArrayList<>();
        for (Path file : files()) {
            scan.of(Files.readString(file, StandardCharsets.UTF_8))
                    .forEach(leak -> leaks.add(file.getFileName() + ": " + leak));
        }
        return leaks;
    }

    private static synchronized void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
