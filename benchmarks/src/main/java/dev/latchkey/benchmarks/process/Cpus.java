package dev.latchkey.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processors that this process may use, and pinning to them by {@code taskset}. */
public record Cpus(List<Integer> numbers, boolean pinnable) {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    public static Cpus ofThisProcess() {
        List<Integer> numbers = allowed();
        return new Cpus(numbers, numbers.size() > 1 && works(List.of("taskset", "-p", pid())));
    }

    /** What comes before a command that runs a server which may use all of them, wherever this process is now. */
    public List<String> serverPrefix() {
        return pinnable ? List.of("taskset", "-c", list()) : List.of();
    }

    /** Moves a server to the processor that is the servers'. */
    public void pinServer(ProcessHandle server) {
        move(String.valueOf(numbers.get(0)), String.valueOf(server.pid()));
    }

    /** Moves this process to another processor than the servers', or back to all. */
    public void moveLoad(boolean pinned) {
        move(pinned ? String.valueOf(numbers.get(1)) : list(), pid());
    }

    private void move(String processors, String process) {
        if (pinnable && !works(List.of("taskset", "-a", "-c", "-p", processors, process))) {
            throw new IllegalStateException("A process could not be moved to the processors " + processors + ".");
        }
    }

    private String list() {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }

    private static List<Integer> allowed() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(ALLOWED))
                    .map(line -> line.substring(ALLOWED.length()).strip())
                    .findFirst()
                    .map(Cpus::parsed)
                    .orElse(List.of());
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<Integer> parsed(String list) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : list.split(",")) {
            String[] ends = part.split("-");
            for (int i = Integer.parseInt(ends[0]); i <= Integer.parseInt(ends[ends.length - 1]); i++) {
                numbers.add(i);
            }
        }
        return List.copyOf(numbers);
    }

    private static String pid() {
        return String.valueOf(ProcessHandle.current().pid());
    }

    private static boolean works(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
