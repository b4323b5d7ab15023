package dev.latchkey.admin.call;

import dev.latchkey.auth.audit.AuditEntry;
import java.util.List;

/**
 * One request that was really made.
 *
 * @param requestId by which it is found in the logs
 * @param decisions what the audit log has of it; empty if it has nothing
 */
public record Trial(String requestId, TrialAnswer answer, List<AuditEntry> decisions) {

    public Trial {
        decisions = List.copyOf(decisions);
    }
}
