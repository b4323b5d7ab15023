package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Whole numbers in what clients send: as numbers, or as digits in quotes. */
final class JsonNumbers {

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");
    private static final int LARGEST_EXPONENT = 18;

    private JsonNumbers() {}

    /** Empty for anything that is no whole number of at most 18 digits; {@code 1.0} and {@code 1e3} are whole. */
    static OptionalLong whole(JsonNode value) {
        if (value.isTextual()) {
            return DIGITS.matcher(value.textValue()).matches()
                    ? OptionalLong.of(Long.parseLong(value.textValue()))
                    : OptionalLong.empty();
        }
        return value.isNumber() ? whole(value.decimalValue()) : OptionalLong.empty();
    }

    /** Looks at the exponent first: expanding {@code 1e999999999} would take all memory. */
    private static OptionalLong whole(BigDecimal number) {
        if (number.signum() == 0) {
            return OptionalLong.of(0);
        }
        BigDecimal shortest = number.stripTrailingZeros();
        boolean fits = shortest.scale() <= 0 && (long) shortest.precision() - shortest.scale() <= LARGEST_EXPONENT;
        return fits ? OptionalLong.of(shortest.longValueExact()) : OptionalLong.empty();
    }
}
