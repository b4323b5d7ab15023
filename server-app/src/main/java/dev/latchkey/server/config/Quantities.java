package dev.latchkey.server.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with and without units. A unit is never guessed: a bare number is no size and no time. */
final class Quantities {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern WITH_UNIT = Pattern.compile("([0-9]{1,12}) ?([A-Za-z]{1,3})");
    private static final Map<String, Long> SIZES = Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);
    private static final Map<String, Long> TIMES =
            Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private Quantities() {}

    static Optional<Long> number(String text, long least, long most) {
        return Optional.of(text)
                .filter(NUMBER.asMatchPredicate())
                .map(Long::parseLong)
                .filter(number -> number >= least && number <= most);
    }

    static Optional<Long> bytes(String text) {
        return times(text, SIZES);
    }

    static Optional<Duration> duration(String text) {
        return times(text, TIMES).map(Duration::ofMillis);
    }

    private static Optional<Long> times(String text, Map<String, Long> units) {
        Matcher parts = WITH_UNIT.matcher(text);
        if (!parts.matches() || !units.containsKey(parts.group(2))) {
            return Optional.empty();
        }
        return Optional.of(Math.multiplyExact(Long.parseLong(parts.group(1)), units.get(parts.group(2))));
    }
}
