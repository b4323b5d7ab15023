package dev.latchkey.auth.audit;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.util.ArrayList;
import java.util.List;

/** Keeps the steps of one decision, up to a bound. Used by one thread at a time. */
public final class RecordedTrace implements DecisionTrace {

    private static final int MOST_STEPS = 64;

    private final List<TraceStep> steps = new ArrayList<>();

    @Override
    public void passed(String step, Fact... facts) {
        add(step, TraceStep.Result.PASSED, facts);
    }

    @Override
    public void failed(String step, Fact... facts) {
        add(step, TraceStep.Result.FAILED, facts);
    }

    @Override
    public void skipped(String step, Fact... facts) {
        add(step, TraceStep.Result.SKIPPED, facts);
    }

    public List<TraceStep> steps() {
        return List.copyOf(steps);
    }

    private void add(String step, TraceStep.Result result, Fact... facts) {
        if (steps.size() < MOST_STEPS) {
            steps.add(new TraceStep(Fact.text("step", step).value(), result, List.of(facts)));
        }
    }
}
