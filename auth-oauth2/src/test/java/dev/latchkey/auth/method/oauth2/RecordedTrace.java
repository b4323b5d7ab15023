package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps what it is told, as lines like {@code passed signature []}. */
final class RecordedTrace implements DecisionTrace {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void passed(String step, Fact... facts) {
        add("passed", step, facts);
    }

    @Override
    public void failed(String step, Fact... facts) {
        add("failed", step, facts);
    }

    @Override
    public void skipped(String step, Fact... facts) {
        add("skipped", step, facts);
    }

    private void add(String result, String step, Fact... facts) {
        lines.add(result + " " + step + " " + Arrays.toString(facts));
    }

    /** The steps with their results, without facts. */
    List<String> steps() {
        return lines.stream().map(line -> line.substring(0, line.indexOf(" ["))).toList();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
