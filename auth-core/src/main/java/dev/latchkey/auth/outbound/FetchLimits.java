package dev.latchkey.auth.outbound;

import java.time.Duration;

/**
 * How long a fetch may take and how much it may bring.
 *
 * @param connectTimeout for one TCP connection
 * @param totalTimeout for everything: waiting for a free place, name look-up, connection, TLS, redirects, answer
 * @param maxBodyBytes the largest document; a larger one is refused, never cut
 * @param maxRedirects how many redirects are followed, all of them within one origin
 * @param maxConcurrentFetches how many fetches run at once; the others wait within their total time
 */
public record FetchLimits(
        Duration connectTimeout, Duration totalTimeout, int maxBodyBytes, int maxRedirects, int maxConcurrentFetches) {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    public FetchLimits {
        requireSensible("connectTimeout", connectTimeout);
        requireSensible("totalTimeout", totalTimeout);
        require(maxBodyBytes > 0 && maxBodyBytes < Integer.MAX_VALUE, "maxBodyBytes must be positive and below 2 GiB");
        require(maxRedirects >= 0, "maxRedirects must not be negative");
        require(maxConcurrentFetches > 0, "maxConcurrentFetches must be positive");
    }

    /** 2 s to connect, 3 s in total, 512 KiB, 3 redirects, 16 fetches at once. */
    public static FetchLimits standard() {
        return new FetchLimits(Duration.ofSeconds(2), Duration.ofSeconds(3), 512 * 1024, 3, 16);
    }

    private static void requireSensible(String name, Duration time) {
        require(
                time.compareTo(Duration.ofMillis(1)) >= 0 && time.compareTo(LONGEST) <= 0,
                name + " must be between 1 ms and 5 min");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
