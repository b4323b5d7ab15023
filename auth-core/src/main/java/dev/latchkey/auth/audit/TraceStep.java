package dev.latchkey.auth.audit;

import dev.latchkey.auth.spi.Fact;
import java.util.List;

/** One check of a decision with its result. */
public record TraceStep(String name, Result result, List<Fact> facts) {

    /** How a check ended. */
    public enum Result {
        PASSED,
        FAILED,
        SKIPPED
    }

    public TraceStep {
        facts = List.copyOf(facts);
    }
}
