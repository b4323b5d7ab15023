package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A pattern of PHP's {@code DateTime::createFromFormat}: its common letters, and a backslash before a literal one.
 *
 * @param explanation follows the pattern in a refusal; may be empty
 */
record PhpDateFormat(String pattern, String explanation) {

    private static final String UNIX = "U";

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('Y', "uuuu"),
            Map.entry('y', "uu"),
            Map.entry('m', "MM"),
            Map.entry('n', "M"),
            Map.entry('d', "dd"),
            Map.entry('j', "d"),
            Map.entry('H', "HH"),
            Map.entry('G', "H"),
            Map.entry('i', "mm"),
            Map.entry('s', "ss"));

    /** Empty if the value has another form, or the pattern letters that are not known here. */
    OptionalLong seconds(JsonNode value) {
        if (pattern.equals(UNIX)) {
            return JsonNumbers.whole(value);
        }
        try {
            TemporalAccessor parsed = formatter().parse(value.asText());
            return OptionalLong.of(ZonedDateTime.from(parsed).toEpochSecond());
        } catch (DateTimeException | IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }

    String described() {
        return "\"" + pattern + "\"" + explanation;
    }

    private DateTimeFormatter formatter() {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        boolean zoned = false;
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            if (letter == '\\' && at + 1 < pattern.length()) {
                builder.appendLiteral(pattern.charAt(++at));
            } else if (letter == 'P' || letter == 'O' || letter == 'p' || letter == 'T' || letter == 'e') {
                zoned = true;
                offset(builder);
            } else {
                letter(builder, letter);
            }
        }
        return zoned ? strict(builder) : strict(startOfDay(builder)).withZone(ZoneOffset.UTC);
    }

    /** Either form of an offset is taken for either letter, as PHP does. */
    private static void offset(DateTimeFormatterBuilder builder) {
        builder.appendPattern("[XXX][XX]");
    }

    private static void letter(DateTimeFormatterBuilder builder, char letter) {
        String known = LETTERS.get(letter);
        if (known != null) {
            builder.appendPattern(known);
        } else if (Character.isLetter(letter)) {
            throw new IllegalArgumentException("unknown letter " + letter);
        } else {
            builder.appendLiteral(letter);
        }
    }

    private static DateTimeFormatterBuilder startOfDay(DateTimeFormatterBuilder builder) {
        return builder.parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0);
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
