package dev.latchkey.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own. It ends with this process, however that ends in order. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("127\\.0\\.0\\.1:([0-9]+)");
    private static final long LONGEST_START_SECONDS = 120;
    private static final long LONGEST_STOP_SECONDS = 40;

    private final Process process;
    private final Thread killer;
    private final long startedAt;
    private final int port;

    private ServerProcess(Process process, Thread killer, long startedAt, int port) {
        this.process = process;
        this.killer = killer;
        this.startedAt = startedAt;
        this.port = port;
    }

    /**
     * Starts it and waits for the line with its port.
     *
     * @param errors receives what it writes to standard error
     */
    public static ServerProcess start(List<String> command, Path errors) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("LATCHKEY_"));
            long startedAt = System.nanoTime();
            Process process = builder.start();
            Thread killer = new Thread(() -> kill(process));
            Runtime.getRuntime().addShutdownHook(killer);
            return new ServerProcess(process, killer, startedAt, awaited(process, errors));
        } catch (IOException e) {
            throw new UncheckedIOException("The server could not be started: " + command.get(0), e);
        }
    }

    private static int awaited(Process process, Path errors) throws IOException {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread listener = new Thread(() -> listen(process, port), "server-output");
        listener.setDaemon(true);
        listener.start();
        try {
            return port.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            kill(process);
            throw new IllegalStateException("A server did not start: " + Files.readString(errors), e);
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** With whatever it has started, such as a build by the launcher. */
    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Goes on reading after that line, so that the server never waits for its reader. */
    private static void listen(Process process, CompletableFuture<Integer> port) {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.parseInt(ready.group(1)));
                }
            }
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
        port.completeExceptionally(new IOException("it ended"));
    }

    public int port() {
        return port;
    }

    /** When the process was started, as {@link System#nanoTime} tells. */
    public long startedAt() {
        return startedAt;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public Vitals vitals() {
        return new Vitals(process.pid());
    }

    /** Asks it to end; after a while, ends it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                kill(process);
                process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(killer);
    }
}
