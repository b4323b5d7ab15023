package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.MethodContext;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the server settings {@code jwks.*}. Durations are a whole number with {@code ms}, {@code s}, {@code m} or
 * {@code h}, for example {@code 30s}.
 */
final class JwksSettings {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}");

    private final MethodContext context;

    JwksSettings(MethodContext context) {
        this.context = context;
    }

    /** @throws IllegalArgumentException with a sentence that names the setting */
    JwksPolicy policy() {
        JwksPolicy usual = JwksPolicy.defaults();
        return new JwksPolicy(
                duration("jwks.fresh-least", usual.leastFresh()),
                duration("jwks.fresh-most", usual.mostFresh()),
                duration("jwks.fresh-default", usual.usualFresh()),
                count("jwks.refresh-ahead", usual.refreshAheadPercent()),
                duration("jwks.stale-most", usual.staleFor()),
                count("jwks.fetch-permits", usual.permits()),
                duration("jwks.fetch-permit-every", usual.permitEvery()),
                duration("jwks.wait-most", usual.longestWait()),
                count("jwks.waiting-most", usual.mostWaiting()),
                count("jwks.unknown-entries", usual.missingEntries()),
                duration("jwks.unknown-time", usual.missingFor()),
                duration("jwks.back-off-first", usual.firstBackOff()),
                duration("jwks.back-off-most", usual.longestBackOff()),
                usual.fetchLostAfter(),
                count("jwks.keys-most", usual.mostKeys()));
    }

    private Duration duration(String name, Duration usual) {
        return context.serverSetting(name).map(text -> parsed(name, text)).orElse(usual);
    }

    private int count(String name, int usual) {
        return context.serverSetting(name)
                .map(text -> {
                    if (!COUNT.matcher(text).matches()) {
                        throw new IllegalArgumentException("The server setting " + name + " is not a number above 0.");
                    }
                    return Integer.parseInt(text);
                })
                .orElse(usual);
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
