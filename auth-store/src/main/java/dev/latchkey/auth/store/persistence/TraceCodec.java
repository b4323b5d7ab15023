package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.audit.TraceStep;
import dev.latchkey.auth.spi.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A trace as text: a line for each step, in it the result, the name, and name and value of each fact, separated by
 * tabs and {@linkplain Escaped escaped}.
 */
final class TraceCodec {

    private TraceCodec() {}

    static String encode(List<TraceStep> steps) {
        return steps.stream().map(TraceCodec::line).collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException if the text does not come from {@link #encode} */
    static List<TraceStep> decode(String text) {
        return text.isEmpty() ? List.of() : text.lines().map(TraceCodec::step).toList();
    }

    private static String line(TraceStep step) {
        Stream<String> facts = step.facts().stream().flatMap(fact -> Stream.of(fact.name(), fact.value()));
        return Stream.concat(Stream.of(step.result().name(), step.name()), facts)
                .map(Escaped::of)
                .collect(Collectors.joining("\t"));
    }

    private static TraceStep step(String line) {
        List<String> parts = Stream.of(line.split("\t", -1)).map(Escaped::undo).toList();
        if (parts.size() % 2 != 0) {
            throw new IllegalArgumentException("not a step of a trace: " + line);
        }
        List<Fact> facts = new ArrayList<>();
        for (int i = 2; i < parts.size(); i += 2) {
            facts.add(new Fact(parts.get(i), parts.get(i + 1)));
        }
        return new TraceStep(parts.get(1), TraceStep.Result.valueOf(parts.get(0)), facts);
    }
}
