package dev.latchkey.auth.guard;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes what a method tells of one decision, up to bounds that leave room for the steps of the gate, and hands it on
 * when the call has ended. What the method's own threads tell afterwards is dropped. Thread-safe.
 */
final class MethodTrace implements DecisionTrace {

    private static final int MOST_STEPS = 32;
    private static final int MOST_FACTS = 16;
    private static final int LONGEST_NAME = 64;

    private final List<Consumer<DecisionTrace>> steps = new ArrayList<>();
    private boolean ended;

    @Override
    public void passed(String step, Fact... facts) {
        String name = shown(step);
        Fact[] kept = bounded(facts);
        add(trace -> trace.passed(name, kept));
    }

    @Override
    public void failed(String step, Fact... facts) {
        String name = shown(step);
        Fact[] kept = bounded(facts);
        add(trace -> trace.failed(name, kept));
    }

    @Override
    public void skipped(String step, Fact... facts) {
        String name = shown(step);
        Fact[] kept = bounded(facts);
        add(trace -> trace.skipped(name, kept));
    }

    private synchronized void add(Consumer<DecisionTrace> told) {
        if (!ended && steps.size() < MOST_STEPS) {
            steps.add(told);
        }
    }

    synchronized void end(DecisionTrace into) {
        ended = true;
        steps.forEach(step -> step.accept(into));
    }

    private static String shown(String step) {
        return Fact.text("step", step).value();
    }

    private static Fact[] bounded(Fact... facts) {
        Fact[] kept = Arrays.copyOf(facts, Math.min(facts.length, MOST_FACTS));
        for (int i = 0; i < kept.length; i++) {
            kept[i] = bounded(kept[i]);
        }
        return kept;
    }

    private static Fact bounded(Fact fact) {
        return fact.name().length() <= LONGEST_NAME
                ? fact
                : new Fact(fact.name().substring(0, LONGEST_NAME), fact.value());
    }
}
