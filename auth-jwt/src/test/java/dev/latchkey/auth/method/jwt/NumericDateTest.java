package dev.latchkey.auth.method.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumericDateTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00Z",
        "-0, 1970-01-01T00:00:00Z",
        "0.999, 1970-01-01T00:00:00Z",
        "1e-999999999, 1970-01-01T00:00:00Z",
        "1, 1970-01-01T00:00:01Z",
        "1790000000, 2026-09-21T14:13:20Z",
        "1790000000.5, 2026-09-21T14:13:20.500Z",
        "1790000000.12345678901234567890, 2026-09-21T14:13:20.123456789Z",
        "1.79e9, 2026-09-21T14:13:20Z",
        "1790000000.0, 2026-09-21T14:13:20Z",
        "253402300799, 9999-12-31T23:59:59Z",
    })
    void numberInRangeIsAMoment(String json, Instant moment) {
        assertThat(NumericDate.read(value(json))).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-0.1",
                "-1e-999999999",
                "253402300799.1",
                "253402300800",
                "1e12",
                "1e999999999",
                "\"1790000000\"",
                "null",
                "true",
                "[1]",
                "{}",
                "99999999999999999999999999999999999999"
            })
    void anythingElseIsNone(String json) {
        assertThat(NumericDate.read(value(json))).isEmpty();
    }

    private static JsonNode value(String json) {
        return StrictJson.object(("{\"x\":" + json + "}").getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .get("x");
    }
}
