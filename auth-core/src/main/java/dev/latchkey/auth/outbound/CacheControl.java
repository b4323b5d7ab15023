package dev.latchkey.auth.outbound;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long an answer says that it is fresh: {@code Cache-Control} and {@code Age} (RFC 9111, sections 4.2, 5.1 and 5.2). */
final class CacheControl {

    private static final Duration SAYS_NOTHING = Duration.ofSeconds(-1);

    /** Longer ages count as this one (RFC 9111, section 1.2.2). */
    private static final long LONGEST_SECONDS = 1L << 31;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    /** Directives are read whole, so that {@code private="max-age=5"} is not taken for an age. */
    private static final Pattern DIRECTIVE = Pattern.compile("(" + TOKEN + ")(?:=(?:(" + TOKEN + ")|\"([^\"]*)\"))?");

    private CacheControl() {}

    /**
     * The first {@code max-age} less the time that the answer has spent in caches on its way; negative if there is no
     * {@code max-age} that can be read. An {@code Age} that cannot be read counts as none.
     */
    static Duration freshFor(List<String> values, List<String> ages) {
        Duration most = maxAge(values);
        Duration age = ages.isEmpty() ? SAYS_NOTHING : seconds(ages.get(0).trim());
        return most.isNegative() || age.isNegative() ? most : atLeastNothing(most.minus(age));
    }

    private static Duration atLeastNothing(Duration left) {
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration maxAge(List<String> values) {
        Matcher directive = DIRECTIVE.matcher(String.join(", ", values));
        while (directive.find()) {
            if (directive.group(1).toLowerCase(Locale.ROOT).equals("max-age")) {
                String value = directive.group(2) == null ? directive.group(3) : directive.group(2);
                return value == null ? SAYS_NOTHING : seconds(value);
            }
        }
        return SAYS_NOTHING;
    }

    private static Duration seconds(String value) {
        if (!value.matches("[0-9]{1,1000}")) {
            return SAYS_NOTHING;
        }
        String digits = value.replaceFirst("^0+(?=.)", "");
        return Duration.ofSeconds(
                digits.length() > 10 ? LONGEST_SECONDS : Math.min(LONGEST_SECONDS, Long.parseLong(digits)));
    }
}
