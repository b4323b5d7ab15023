package dev.latchkey.server.config;

import dev.latchkey.auth.spi.AddressRange;
import java.time.Duration;
import java.util.List;

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
     */
    public record UnknownKeys(int entries, Duration time, int permits, Duration permitEvery, Duration waitMost) {}

    /** @param allowedNetworks private ones in which an identity provider may be */
    public record Fetching(
            Duration connectTimeout,
            Duration totalTimeout,
            long documentBytes,
            int keysMost,
            List<AddressRange> allowedNetworks,
            boolean loopbackAllowed) {}
}
