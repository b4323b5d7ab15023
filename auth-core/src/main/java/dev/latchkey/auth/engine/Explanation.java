package dev.latchkey.auth.engine;

import dev.latchkey.auth.audit.TraceStep;
import java.util.List;

/**
 * What the gate makes of a token, step by step.
 *
 * @param applicationId as asked for
 * @param error the code of the refusal; empty if the token is accepted
 * @param description of the refusal; empty if the token is accepted
 * @param account the user name that was found; empty if none
 */
public record Explanation(
        String applicationId, String error, String description, String account, List<TraceStep> steps) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    public boolean accepted() {
        return error.isEmpty();
    }
}
