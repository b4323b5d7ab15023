package dev.latchkey.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and rules of W3C Trace Context, section 3.2. */
final class TraceIdTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(strings = {"00-" + TRACE + "-00f067aa0ba902b7-01", "cc-" + TRACE + "-00f067aa0ba902b7-01-more"})
    void traceOfTheCallerIsTakenOver(String header) {
        assertThat(TraceId.from(header)).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                TRACE,
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b7-01\nforged"
            })
    void malformedHeaderBeginsANewTrace(String header) {
        assertThat(TraceId.from(header)).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
    }

    @Test
    void requestWithoutHeaderBeginsANewTrace() {
        assertThat(TraceId.from(null)).matches("[0-9a-f]{32}").isNotEqualTo(TraceId.from(null));
    }
}
