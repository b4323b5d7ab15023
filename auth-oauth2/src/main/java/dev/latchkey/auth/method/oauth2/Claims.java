package dev.latchkey.auth.method.oauth2;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the provider says of a token. Never printed. */
record Claims(Map<String, Object> members) {

    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** The claim of this name if it is a string. */
    Optional<String> text(String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Whether the claim is {@code true} itself, not a text or number that looks like it. */
    boolean isTrue(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    boolean isBoolean(String name) {
        return members.get(name) instanceof Boolean;
    }

    /** The strings of a claim that is one string or an array; whatever else stands there is left out. */
    Set<String> texts(String name) {
        Object value = members.get(name);
        Stream<?> values = value instanceof List<?> several ? several.stream() : Stream.ofNullable(value);
        return values.filter(String.class::isInstance).map(String.class::cast).collect(Collectors.toSet());
    }

    /**
     * The string of this very name; only if there is no such claim, what the dotted path reaches through nested
     * objects.
     */
    Optional<String> textAt(String dottedName) {
        if (has(dottedName)) {
            return text(dottedName);
        }
        Object at = members;
        for (String name : dottedName.split("\\.", -1)) {
            at = at instanceof Map<?, ?> object && object.containsKey(name) ? object.get(name) : List.of();
        }
        return at instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /**
     * Whole seconds since the epoch, a fraction cut off, from 1970 to the end of the year 9999.
     *
     * @throws Refusal if the claim is there and is anything else, a text with digits too
     */
    Optional<Instant> time(String name, Check check) throws Refusal {
        if (!has(name)) {
            return Optional.empty();
        }
        if (members.get(name) instanceof BigDecimal seconds
                && seconds.signum() >= 0
                && seconds.compareTo(LATEST) <= 0) {
            return Optional.of(Instant.ofEpochSecond(whole(seconds)));
        }
        throw new Refusal(check, OAuth2Error.INVALID_TOKEN, "The provider's " + name + " is not a number in range.");
    }

    /** Values below a second are cut first: an exponent of minus a billion must cost nothing. */
    private static long whole(BigDecimal seconds) {
        return seconds.compareTo(BigDecimal.ONE) < 0
                ? 0
                : seconds.setScale(0, RoundingMode.DOWN).longValue();
    }

    @Override
    public String toString() {
        return "Claims";
    }
}
