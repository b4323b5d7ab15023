package dev.latchkey.auth.guard;

import java.time.Duration;

/**
 * How much one method may cost.
 *
 * @param concurrentCalls into one plugin at a time, over all applications that use it; at least 1
 * @param callTimeout how long a caller waits for a plugin
 * @param failuresInARow after which a method is left alone for a while; at least 1
 * @param firstPause how long it is left alone; doubled each time it fails again right after
 * @param longestPause at most
 */
public record MethodLimits(
        int concurrentCalls, Duration callTimeout, int failuresInARow, Duration firstPause, Duration longestPause) {

    public static final MethodLimits DEFAULT =
            new MethodLimits(32, Duration.ofSeconds(10), 5, Duration.ofSeconds(5), Duration.ofMinutes(1));

    public MethodLimits {
        if (concurrentCalls < 1 || failuresInARow < 1) {
            throw new IllegalArgumentException("a method that may never be called is none");
        }
    }

    /** After being left alone this many times in a row, at least 1. */
    Duration pause(int times) {
        Duration pause = firstPause;
        for (int i = 1; i < times && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
