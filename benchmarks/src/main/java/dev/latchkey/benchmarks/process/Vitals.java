package dev.latchkey.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the system and the virtual machine tell of a process. Linux only; elsewhere nothing is known. */
public record Vitals(long pid) {

    private static final long MICROS_PER_TICK = 10_000;
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;
    private static final Pattern USED = Pattern.compile("(?:generation|heap) +total [0-9]+K, used ([0-9]+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");

    /** Time on processors since its start, in microseconds; read in steps of 10,000. */
    public OptionalLong cpuMicros() {
        String stat = proc("stat");
        if (stat.isEmpty()) {
            return OptionalLong.empty();
        }
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return OptionalLong.of(
                (Long.parseLong(afterName[USER_TICKS]) + Long.parseLong(afterName[SYSTEM_TICKS])) * MICROS_PER_TICK);
    }

    /** Memory in use by the system's account, in bytes. */
    public OptionalLong residentBytes() {
        return RESIDENT.matcher(proc("status"))
                .results()
                .mapToLong(Vitals::kibibytes)
                .findFirst();
    }

    /** Bytes of the heap in use, garbage included; empty if {@code jcmd} does not tell. */
    public OptionalLong heapUsed(Path jcmd) {
        List<Long> parts = USED.matcher(output(List.of(jcmd.toString(), String.valueOf(pid), "GC.heap_info")))
                .results()
                .map(Vitals::kibibytes)
                .toList();
        return parts.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(parts.stream().mapToLong(Long::longValue).sum());
    }

    private static long kibibytes(MatchResult found) {
        return Long.parseLong(found.group(1)) * 1024;
    }

    private String proc(String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException e) {
            return "";
        }
    }

    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(10, TimeUnit.SECONDS);
            return text;
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
