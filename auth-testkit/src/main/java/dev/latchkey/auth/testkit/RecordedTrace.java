package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is told. Thread-safe. */
public final class RecordedTrace implements DecisionTrace {

    private final List<Step> steps = new CopyOnWriteArrayList<>();

    /**
     * @param result {@code passed}, {@code failed} or {@code skipped}
     */
    public record Step(String result, String name, List<Fact> facts) {
        public Step {
            facts = List.copyOf(facts);
        }
    }

    @Override
    public void passed(String step, Fact... facts) {
        steps.add(new Step("passed", step, List.of(facts)));
    }

    @Override
    public void failed(String step, Fact... facts) {
        steps.add(new Step("failed", step, List.of(facts)));
    }

    @Override
    public void skipped(String step, Fact... facts) {
        steps.add(new Step("skipped", step, List.of(facts)));
    }

    /** In the order made. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** In the order made, each as its result and its name: {@code passed signature}. */
    public List<String> results() {
        return steps.stream().map(step -> step.result() + " " + step.name()).toList();
    }

    /** One step a line, with its facts. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> {
            text.append(step.result()).append(' ').append(step.name());
            step.facts()
                    .forEach(fact ->
                            text.append(' ').append(fact.name()).append('=').append(fact.value()));
            text.append('\n');
        });
        return text.toString();
    }
}
