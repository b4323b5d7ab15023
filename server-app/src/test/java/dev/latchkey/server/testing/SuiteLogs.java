package dev.latchkey.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * Keeps the logs of a data folder that is about to go.
     *
     * @param arguments of a command; without a data folder among them nothing is kept
     */
    public static void keepLogsOf(List<String> arguments) {
        int data = arguments.indexOf("--data") + 1;
        if (begun() && data > 0 && data < arguments.size()) {
            keep(Path.of(arguments.get(data)).resolve("logs"));
        }
    }

    private static void keep(Path logs) {
        if (!Files.isDirectory(logs)) {
            return;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(logs, "*.log")) {
            for (Path log : found) {
                Files.copy(log, FOLDER.resolve(UUID.randomUUID() + "-" + log.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
