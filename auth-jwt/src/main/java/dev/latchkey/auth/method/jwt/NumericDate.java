package dev.latchkey.auth.method.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/** Seconds since the epoch, whole or with a fraction (RFC 7519, section 2), from 1970 to the end of the year 9999. */
final class NumericDate {

    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);
    private static final int NANO_DIGITS = 9;

    private NumericDate() {}

    /** The moment, or nothing if the value is no number or out of range; texts that look like numbers are none. */
    static Optional<Instant> read(JsonNode value) {
        if (!value.isNumber()) {
            return Optional.empty();
        }
        BigDecimal seconds = value.decimalValue();
        if (seconds.signum() < 0 || seconds.compareTo(LATEST) > 0) {
            return Optional.empty();
        }
        return Optional.of(instant(seconds));
    }

    /** Values below a second are cut first: an exponent of minus a billion must cost nothing. */
    private static Instant instant(BigDecimal seconds) {
        if (seconds.compareTo(BigDecimal.ONE) < 0) {
            return Instant.EPOCH;
        }
        BigDecimal nanos = seconds.setScale(NANO_DIGITS, RoundingMode.DOWN);
        long whole = nanos.longValue();
        long fraction = nanos.subtract(BigDecimal.valueOf(whole))
                .movePointRight(NANO_DIGITS)
                .longValue();
        return Instant.ofEpochSecond(whole, fraction);
    }
}
