package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.auth.audit.TraceStep;
import dev.latchkey.auth.spi.Fact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceCodecTest {

    static Stream<List<TraceStep>> traces() {
        return Stream.of(
                List.of(),
                List.of(passed("header")),
                List.of(passed("")),
                List.of(passed(""), passed("")),
                List.of(passed("a"), new TraceStep("b", TraceStep.Result.SKIPPED, List.of()), passed("c")),
                List.of(passed("alg", Fact.text("", ""))),
                List.of(passed("alg", Fact.text("expected", "RS256"), Fact.text("found", "none"))),
                List.of(passed("a\tb\nc\\", Fact.text("tab\t", "C:\\users\\u0009"))),
                List.of(passed("exp", Fact.time("at", Instant.EPOCH), Fact.number("age", -1))),
                List.of(passed("kid", Fact.text("kid", "k ".repeat(100)), Fact.text("cut", "☃ ".repeat(100)))),
                List.of(passed("token", Fact.text("token", "a".repeat(60)))));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void everyTraceComesBackAsItWas(List<TraceStep> trace) {
        assertThat(TraceCodec.decode(TraceCodec.encode(trace))).isEqualTo(trace);
    }

    @Test
    void stepIsALineWithTabs() {
        List<TraceStep> trace = List.of(
                passed("application"),
                new TraceStep("algorithm", TraceStep.Result.FAILED, List.of(Fact.text("found", "none"))));

        assertThat(TraceCodec.encode(trace)).isEqualTo("PASSED\tapplication\nFAILED\talgorithm\tfound\tnone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASSED", "PASSED\tstep\tname", "NOTHING\tstep", "PASSED\tstep\n"})
    void damagedTextIsRefused(String text) {
        String damaged = text.endsWith("\n") ? text + "\tx" : text;

        assertThatIllegalArgumentException().isThrownBy(() -> TraceCodec.decode(damaged));
    }

    private static TraceStep passed(String name, Fact... facts) {
        return new TraceStep(name, TraceStep.Result.PASSED, List.of(facts));
    }
}
