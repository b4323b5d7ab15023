package dev.latchkey.server.cli;

import dev.latchkey.server.testing.SuiteLogs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a process of its own. */
final class ChildServer implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("listening on 127\\.0\\.0\\.1:([0-9]+)");

    private final Process process;
    private final List<String> arguments;
    private final Path errors;

    private ChildServer(Process process, List<String> arguments, Path errors) {
        this.process = process;
        this.arguments = arguments;
        this.errors = errors;
    }

    static ChildServer start(Path scratch, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.latchkey.server.Main"));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile(scratch, "stderr", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LATCHKEY_") || name.startsWith("JAVA_"));
        builder.environment().putAll(environment);
        return new ChildServer(builder.start(), List.of(arguments), errors);
    }

    /** Waits for the line that says the server is ready. */
    String awaitReady() throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the server ended: " + errors());
        }
        return line;
    }

    static int port(String readyLine) {
        Matcher ready = READY.matcher(readyLine);
        if (!ready.find()) {
            throw new IllegalArgumentException(readyLine);
        }
        return Integer.parseInt(ready.group(1));
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process does not end");
        }
        return process.exitValue();
    }

    /** The standard output that is not read yet. */
    String output() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        SuiteLogs.keepLogsOf(arguments);
        SuiteLogs.printed(errors());
    }
}
