package dev.latchkey.auth.engine;

import dev.latchkey.auth.audit.TraceStep;
import java.util.List;

/**
 * What the audit log keeps of a decision.
 *
 * @param applicationId empty if none was found
 * @param methodId empty if no application was found
 * @param account the user name that was proved or at least found; empty if none
 * @param steps every check made, in order
 */
public record Decided(String applicationId, String methodId, String account, List<TraceStep> steps) {

    public Decided {
        steps = List.copyOf(steps);
    }
}
