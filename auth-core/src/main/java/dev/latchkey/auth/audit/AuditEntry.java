package dev.latchkey.auth.audit;

import java.time.Instant;
import java.util.List;

/**
 * One request to the API or a token endpoint, and what was decided.
 *
 * @param applicationId empty if none was found
 * @param methodId the application's authentication method; empty if it did not come to that
 * @param account user name, or {@code anonymous}
 * @param path without the query, which may hold what is not ours to keep
 * @param status of the answer
 * @param errorCode empty if the gate let the request pass
 */
public record AuditEntry(
        Instant time,
        String requestId,
        String applicationId,
        String methodId,
        String account,
        String address,
        String httpMethod,
        String path,
        int status,
        String errorCode,
        String userAgent,
        List<TraceStep> steps) {

    public static final String ANONYMOUS = "anonymous";

    public AuditEntry {
        steps = List.copyOf(steps);
    }
}
