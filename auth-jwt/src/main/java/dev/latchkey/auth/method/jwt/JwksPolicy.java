package dev.latchkey.auth.method.jwt;

import java.time.Duration;

/**
 * How key sets are kept (contract "auth", section 5). The defaults can be changed by the server settings
 * {@code jwks.*}; see {@link JwksSettings}.
 *
 * @param leastFresh a set is not fetched again earlier on account of its age, whatever its {@code max-age}
 * @param mostFresh nor believed longer without a new fetch
 * @param usualFresh where the document says nothing
 * @param refreshAheadPercent how much of its freshness passes before a set is refreshed in the background
 * @param staleFor how long a set that has ceased to be fresh serves on while fetching fails
 * @param permits how many fetches may follow each other at once
 * @param permitEvery how often one more is allowed
 * @param longestWait of a request for a fetch
 * @param mostWaiting how many requests may wait at the same time
 * @param missingEntries how many unknown key ids are remembered
 * @param missingFor how long each
 * @param firstBackOff after a failed fetch; doubled with each further one
 * @param longestBackOff the most it grows to
 * @param fetchLostAfter when a fetch that never came back no longer stands in the way of another
 * @param mostKeys a set with more is refused
 */
record JwksPolicy(
        Duration leastFresh,
        Duration mostFresh,
        Duration usualFresh,
        int refreshAheadPercent,
        Duration staleFor,
        int permits,
        Duration permitEvery,
        Duration longestWait,
        int mostWaiting,
        int missingEntries,
        Duration missingFor,
        Duration firstBackOff,
        Duration longestBackOff,
        Duration fetchLostAfter,
        int mostKeys) {

    static JwksPolicy defaults() {
        return new JwksPolicy(
                Duration.ofMinutes(5),
                Duration.ofHours(24),
                Duration.ofMinutes(10),
                80,
                Duration.ofHours(24),
                3,
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                64,
                1000,
                Duration.ofMinutes(5),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                100);
    }

    /** @param maxAge negative if the document says nothing */
    Duration freshness(Duration maxAge) {
        if (maxAge.isNegative()) {
            return usualFresh;
        }
        if (maxAge.compareTo(leastFresh) < 0) {
            return leastFresh;
        }
        return maxAge.compareTo(mostFresh) > 0 ? mostFresh : maxAge;
    }
}
