package dev.latchkey.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process on the same class path, talked to by lines. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private ChildJvm(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits for the next whole line; null at the end of the output. */
    String line() throws IOException {
        return lines.readLine();
    }

    /** To the end of the output, leaving out a last line that was cut off. */
    List<String> wholeLinesLeft() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            text.append((char) c);
        }
        return text.substring(0, text.lastIndexOf("\n") + 1).lines().toList();
    }

    /** As {@code kill -9}. By the handle, since the process itself would close its output, which is still to be read. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        lines.close();
    }
}
