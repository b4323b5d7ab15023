package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.MethodContext;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a provider is asked. The defaults can be changed by the server settings {@code oauth2.*}; each application counts
 * for itself.
 *
 * @param mostCalls how many calls of one application run at once
 * @param longestWait of a request for its turn, or for the answer to the same question of another request
 * @param mostWaiting how many requests may wait so at the same time
 * @param refusedEntries how many refused tokens are remembered
 * @param refusedFor how long each
 * @param acceptedEntries how many accepted tokens are remembered, for an outage
 * @param mostFailures in a row, before calls are held back
 * @param firstBackOff how long they are held back; doubled with each further failure
 * @param longestBackOff the most it grows to
 * @param callLostAfter when a call that never came back no longer stands in the way of another
 */
record ProviderPolicy(
        int mostCalls,
        Duration longestWait,
        int mostWaiting,
        int refusedEntries,
        Duration refusedFor,
        int acceptedEntries,
        int mostFailures,
        Duration firstBackOff,
        Duration longestBackOff,
        Duration callLostAfter) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}");

    /** @throws IllegalArgumentException with a sentence that names the setting */
    static ProviderPolicy of(MethodContext server) {
        return new ProviderPolicy(
                count(server, "oauth2.calls-most", 8),
                duration(server, "oauth2.wait-most", Duration.ofSeconds(2)),
                count(server, "oauth2.waiting-most", 64),
                count(server, "oauth2.refused-entries", 10_000),
                duration(server, "oauth2.refused-time", Duration.ofSeconds(30)),
                count(server, "oauth2.accepted-entries", 10_000),
                count(server, "oauth2.failures-most", 3),
                duration(server, "oauth2.back-off-first", Duration.ofSeconds(1)),
                duration(server, "oauth2.back-off-most", Duration.ofMinutes(1)),
                Duration.ofSeconds(30));
    }

    private static Duration duration(MethodContext server, String name, Duration usual) {
        return server.serverSetting(name).map(text -> parsed(name, text)).orElse(usual);
    }

    private static int count(MethodContext server, String name, int usual) {
        Optional<String> text = server.serverSetting(name);
        if (text.isPresent() && !COUNT.matcher(text.get()).matches()) {
            throw new IllegalArgumentException("The server setting " + name + " is not a number above 0.");
        }
        return text.map(Integer::parseInt).orElse(usual);
    }

    private static Duration parsed(String name, String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new IllegalArgumentException("The server setting " + name + " is not a duration such as 30s.");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }
}
