package dev.latchkey.system;

import dev.latchkey.server.testing.SuiteLogs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built jar as a process of its own. */
public final class LatchkeyProcess implements AutoCloseable {

    /** Built by the module server-app before these tests run. */
    static final Path JAR = Path.of("..", "server-app", "target", "latchkey.jar")
            .toAbsolutePath()
            .normalize();

    private static final Pattern READY =
            Pattern.compile("Latchkey .* is ready at (\\S+) \\(listening on .*:(\\d+)\\).*");

    private static final Pattern FIRST_RUN = Pattern.compile("(?<=/user/first-run\\?token=)\\S+");

    private final Process process;
    private final List<String> arguments;
    private final StringBuffer heard = new StringBuffer();
    private final BufferedReader out;
    private final CompletableFuture<String> errors;

    private LatchkeyProcess(Process process, List<String> arguments) {
        this.process = process;
        this.arguments = arguments;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    }

    /** How a command ended. */
    public record Ended(int exitCode, String out, String errors) {}

    static LatchkeyProcess start(String... arguments) {
        return start(List.of("-Xmx256m"), arguments);
    }

    /** @param flags of the Java runtime */
    static LatchkeyProcess start(List<String> flags, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(flags);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LATCHKEY_"));
        try {
            return new LatchkeyProcess(builder.start(), List.of(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    static Ended run(String... arguments) {
        try (LatchkeyProcess latchkey = start(arguments)) {
            return latchkey.end();
        }
    }

    /** Starts {@code serve} on a free port and waits until it is ready. */
    public static LatchkeyProcess serve(Path data, String... arguments) {
        List<String> all = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
        all.addAll(List.of(arguments));
        return start(all.toArray(String[]::new));
    }

    /** Reads up to the line that says the server is ready, and takes its address from it. */
    public String base() {
        List<String> before = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                return "http://localhost:" + ready.group(2);
            }
            before.add(line);
        }
        throw new AssertionError("the server did not get ready: " + before + errors.join());
    }

    /** The next line of output; null at its end. */
    public String line() {
        try {
            String line = out.readLine();
            heard.append(line == null ? "" : line + "\n");
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM, then the way it ended. */
    public Ended stop() {
        process.toHandle().destroy();
        return end();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        waitFor();
    }

    /** Waits for it to end by itself. */
    Ended end() {
        String rest = String.join(
                "\n",
                Stream.generate(this::line).takeWhile(line -> line != null).toList());
        waitFor();
        return new Ended(process.exitValue(), rest, errors.join());
    }

    private void waitFor() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the process does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        SuiteLogs.keepLogsOf(arguments);
        SuiteLogs.printed(errors.join());
        if (arguments.get(0).equals("serve")) {
            // The one link that is printed on purpose; what other commands print is what they are asked for.
            SuiteLogs.printed(FIRST_RUN.matcher(heard).replaceAll("(shown once)"));
        }
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
