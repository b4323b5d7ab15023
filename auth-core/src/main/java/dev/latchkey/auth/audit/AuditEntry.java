package dev.latchkey.auth.audit;

import java.time.Instant;
import java.util.List;

/**
 * One request to the API or a token endpoint, and what was decided; or several that were decided alike, see {@link EntryBudget}.
 *
 * @param applicationId empty if none was found
 * @param methodId the application's authentication method; empty if it did not come to that
 * @param account user name, or {@code anonymous}
 * @param path without the query, which may hold what is not ours to keep
 * @param status of the answer
 * @param errorCode empty if the gate let the request pass
 * @param requests how many; if more than one, or one without a request id, what differs between them is empty
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
        List<TraceStep> steps,
        long requests) {

    public static final String ANONYMOUS = "anonymous";

    public AuditEntry {
        steps = List.copyOf(steps);
    }

    /** Of one request. */
    public AuditEntry(
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
        this(
                time,
                requestId,
                applicationId,
                methodId,
                account,
                address,
                httpMethod,
                path,
                status,
                errorCode,
                userAgent,
                steps,
                1);
    }
}
