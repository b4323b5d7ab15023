package dev.latchkey.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;

/**
 * How long answers took, hour by hour of the last day. Counts into a fixed number of classes, so it takes some kilobytes
 * of memory whatever comes, and neither locks nor asks a database. Ends with the process. Thread-safe.
 */
public final class Latencies {

    private static final int HOURS = 24;
    private static final long SECONDS = 3_600;

    /** Upper ends of the classes in milliseconds; one more class takes what is slower. */
    private static final List<Long> LIMITS =
            List.of(1L, 2L, 5L, 10L, 20L, 50L, 100L, 200L, 500L, 1_000L, 2_000L, 5_000L, 10_000L, 30_000L);

    private final Clock clock;
    private final AtomicReferenceArray<Counts> ring = new AtomicReferenceArray<>(HOURS);

    /**
     * The answers of an hour.
     *
     * @param start of the hour, in UTC
     * @param median half of the answers took at most as many milliseconds
     * @param slow 95 of a hundred answers took at most as many milliseconds
     */
    public record Hour(Instant start, long answers, long median, long slow) {}

    private record Counts(long hour, AtomicLongArray classes) {

        Hour summary() {
            return new Hour(Instant.ofEpochSecond(hour * SECONDS), sum(), limitFor(0.5), limitFor(0.95));
        }

        private long sum() {
            long sum = 0;
            for (int i = 0; i < classes.length(); i++) {
                sum += classes.get(i);
            }
            return sum;
        }

        private long limitFor(double share) {
            double wanted = sum() * share;
            long reached = 0;
            for (int i = 0; i < LIMITS.size(); i++) {
                reached += classes.get(i);
                if (reached >= wanted) {
                    return LIMITS.get(i);
                }
            }
            return LIMITS.get(LIMITS.size() - 1);
        }
    }

    public Latencies(Clock clock) {
        this.clock = clock;
    }

    /** Counts an answer that is given now. */
    public void record(Duration taken) {
        long hour = now();
        long millis = Math.max(0, taken.toMillis());
        int place = 0;
        while (place < LIMITS.size() && LIMITS.get(place) < millis) {
            place++;
        }
        of(hour).classes().incrementAndGet(place);
    }

    /** The hours of the last day in which there were answers, oldest first; the present one included. */
    public List<Hour> lastDay() {
        long now = now();
        return LongStream.rangeClosed(now - HOURS + 1, now)
                .mapToObj(hour -> ring.get(place(hour)))
                .filter(counts -> counts != null && counts.hour() > now - HOURS && counts.hour() <= now)
                .map(Counts::summary)
                .toList();
    }

    private Counts of(long hour) {
        return ring.updateAndGet(
                place(hour),
                known -> known != null && known.hour() == hour
                        ? known
                        : new Counts(hour, new AtomicLongArray(LIMITS.size() + 1)));
    }

    private long now() {
        return Math.floorDiv(clock.instant().getEpochSecond(), SECONDS);
    }

    private static int place(long hour) {
        return Math.floorMod(hour, HOURS);
    }
}
