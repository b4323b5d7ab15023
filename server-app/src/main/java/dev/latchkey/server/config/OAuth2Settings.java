package dev.latchkey.server.config;

import java.time.Duration;
import java.util.Map;

/** How identity providers are asked about opaque tokens, by each application; see {@link OAuth2Keys}. */
public record OAuth2Settings(Asking asking, Memory memory, Outages outages) {

    /**
     * @param callsMost at a time
     * @param waitMost how long a request waits for its turn
     * @param waitingMost how many wait so at a time
     */
    public record Asking(int callsMost, Duration waitMost, int waitingMost) {}

    /** How many tokens are remembered. */
    public record Memory(int refusedEntries, Duration refusedTime, int acceptedEntries) {}

    /** @param failuresMost calls in a row that may fail before the provider is left alone */
    public record Outages(int failuresMost, Duration backOffFirst, Duration backOffMost) {}

    /** What the method reads of it, by the names of the settings. */
    public Map<String, String> forMethods() {
        return Map.ofEntries(
                entry("oauth2.calls-most", asking.callsMost()),
                entry("oauth2.wait-most", asking.waitMost()),
                entry("oauth2.waiting-most", asking.waitingMost()),
                entry("oauth2.refused-entries", memory.refusedEntries()),
                entry("oauth2.refused-time", memory.refusedTime()),
                entry("oauth2.accepted-entries", memory.acceptedEntries()),
                entry("oauth2.failures-most", outages.failuresMost()),
                entry("oauth2.back-off-first", outages.backOffFirst()),
                entry("oauth2.back-off-most", outages.backOffMost()));
    }

    private static Map.Entry<String, String> entry(String name, Duration time) {
        return Map.entry(name, time.toMillis() + "ms");
    }

    private static Map.Entry<String, String> entry(String name, int count) {
        return Map.entry(name, String.valueOf(count));
    }
}
