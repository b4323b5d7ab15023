package dev.latchkey.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where a server's time and allocation went, from a recording of Java Flight Recorder. */
public final class Profile {

    private static final int SHOWN = 25;
    private static final Pattern PART = Pattern.compile(
            "((?:java|javax|sun|jdk)\\.[a-z]+(?:\\.[a-z0-9]+)?|[a-z]+\\.[a-z0-9]+(?:\\.[a-z0-9]+){0,3}).*");

    private final Map<String, Long> frames = new HashMap<>();
    private final Map<String, Long> parts = new HashMap<>();
    private final Map<String, Long> ours = new HashMap<>();
    private final Map<String, Long> allocated = new HashMap<>();
    private final Map<String, Long> allocating = new HashMap<>();

    private Profile() {}

    public static String of(Path recording) {
        Profile profile = new Profile();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                profile.add(file.readEvent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The recording cannot be read.", e);
        }
        return profile.text();
    }

    private void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.ExecutionSample", "jdk.NativeMethodSample" -> sampled(stack(event));
            case "jdk.ObjectAllocationSample" -> {
                long weight = event.getLong("weight");
                allocated.merge(event.getClass("objectClass").getName(), weight, Long::sum);
                ours(stack(event)).ifPresent(frame -> allocating.merge(frame, weight, Long::sum));
            }
            default -> {}
        }
    }

    /** Threads that wait in the kernel for connections and for work are sampled too, and do nothing. */
    private void sampled(List<String> stack) {
        if (stack.isEmpty() || stack.get(0).matches(".*(epollWait|EPoll\\.wait|\\.accept0?|Unsafe\\.park).*")) {
            return;
        }
        frames.merge(stack.get(0), 1L, Long::sum);
        parts.merge(part(stack.get(0)), 1L, Long::sum);
        ours.merge(ours(stack).orElse("(nothing of Latchkey's on the stack)"), 1L, Long::sum);
    }

    private static List<String> stack(RecordedEvent event) {
        return event.getStackTrace() == null
                ? List.of()
                : event.getStackTrace().getFrames().stream()
                        .filter(RecordedFrame::isJavaFrame)
                        .map(frame -> frame.getMethod().getType().getName() + "."
                                + frame.getMethod().getName())
                        .toList();
    }

    /** The innermost frame of the server itself: whose doing it is. */
    private static Optional<String> ours(List<String> stack) {
        return stack.stream().filter(frame -> frame.startsWith("dev.latchkey.")).findFirst();
    }

    private static String part(String frame) {
        Matcher matcher = PART.matcher(frame.substring(0, Math.max(0, frame.lastIndexOf('.'))));
        return matcher.matches() ? matcher.group(1) : frame;
    }

    private String text() {
        return table("CPU samples by package of the innermost frame", parts)
                + table("CPU samples by innermost frame of Latchkey", ours)
                + table("CPU samples by innermost frame", frames)
                + table("Allocation by innermost frame of Latchkey", allocating)
                + table("Allocation by class", allocated);
    }

    private static String table(String title, Map<String, Long> counts) {
        double all =
                Math.max(1, counts.values().stream().mapToLong(Long::longValue).sum());
        String lines = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(entry -> String.format(
                        Locale.ROOT, "| `%s` | %.1f %% |%n", entry.getKey(), 100 * entry.getValue() / all))
                .collect(Collectors.joining());
        return "### " + title + "\n\n| | share |\n| --- | ---: |\n" + lines + "\n";
    }
}
