package dev.latchkey.server.config;

import dev.latchkey.auth.spi.AddressRange;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How key sets of identity providers are fetched and kept (contract "auth", section 5). */
public record JwksSettings(Freshness freshness, UnknownKeys unknownKeys, Fetching fetching) {

    /**
     * @param least at least this, whatever the answer's {@code max-age}
     * @param otherwise where the answer has none
     * @param refreshAheadPercent of the time after which the set is fetched anew in the background
     * @param staleMost how long an old set serves while fetching fails
     */
    public record Freshness(
            Duration least, Duration otherwise, Duration most, int refreshAheadPercent, Duration staleMost) {}

    /**
     * @param entries remembered as unknown, each for {@code time}
     * @param permits fetches in a row; one comes back every {@code permitEvery}
     * @param waitMost how long a request waits for such a fetch
     * @param waitingMost how many requests wait so at a time
     */
    public record UnknownKeys(
            int entries, Duration time, int permits, Duration permitEvery, Duration waitMost, int waitingMost) {}

    /** What the JWT method reads of it, by the names of the settings; see its README. */
    public Map<String, String> forMethods() {
        return Map.ofEntries(
                entry("jwks.fresh-least", freshness.least()),
                entry("jwks.fresh-most", freshness.most()),
                entry("jwks.fresh-default", freshness.otherwise()),
                Map.entry("jwks.refresh-ahead", String.valueOf(freshness.refreshAheadPercent())),
                entry("jwks.stale-most", freshness.staleMost()),
                Map.entry("jwks.unknown-entries", String.valueOf(unknownKeys.entries())),
                entry("jwks.unknown-time", unknownKeys.time()),
                Map.entry("jwks.fetch-permits", String.valueOf(unknownKeys.permits())),
                entry("jwks.fetch-permit-every", unknownKeys.permitEvery()),
                entry("jwks.wait-most", unknownKeys.waitMost()),
                Map.entry("jwks.waiting-most", String.valueOf(unknownKeys.waitingMost())),
                entry("jwks.back-off-first", fetching.backOffFirst()),
                entry("jwks.back-off-most", fetching.backOffMost()),
                Map.entry("jwks.keys-most", String.valueOf(fetching.keysMost())));
    }

    private static Map.Entry<String, String> entry(String name, Duration time) {
        return Map.entry(name, time.toMillis() + "ms");
    }

    /** @param allowedNetworks private ones in which an identity provider may be */
    public record Fetching(
            Duration connectTimeout,
            Duration totalTimeout,
            Duration backOffFirst,
            Duration backOffMost,
            long documentBytes,
            int keysMost,
            List<AddressRange> allowedNetworks,
            boolean loopbackAllowed) {}
}
