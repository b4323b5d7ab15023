package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.audit.TraceStep;
import dev.latchkey.auth.spi.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A trace as text: a line for each step, in it the result, the name, and name and value of each fact, separated by
 * tabs and {@linkplain Escaped escaped}.
 */
final class TraceCodec {

    private static final int USUAL_SIZE = 512;

    private TraceCodec() {}

    static String encode(List<TraceStep> steps) {
        StringBuilder text = new StringBuilder(USUAL_SIZE);
        for (TraceStep step : steps) {
            text.append(text.isEmpty() ? "" : "\n");
            write(step, text);
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException if the text does not come from {@link #encode} */
    static List<TraceStep> decode(String text) {
        return text.isEmpty() ? List.of() : text.lines().map(TraceCodec::step).toList();
    }

    private static void write(TraceStep step, StringBuilder text) {
        text.append(step.result().name()).append('\t').append(Escaped.of(step.name()));
        for (Fact fact : step.facts()) {
            text.append('\t').append(Escaped.of(fact.name()));
            text.append('\t').append(Escaped.of(fact.value()));
        }
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
