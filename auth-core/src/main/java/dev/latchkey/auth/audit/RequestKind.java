package dev.latchkey.auth.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a request that was read or refused has in common with others, which the audit log may count together with it.
 *
 * @param applicationId empty if none was found
 * @param methodId empty if it did not come to that
 * @param account user name, or {@link AuditEntry#ANONYMOUS}; empty for any
 * @param address empty for any
 * @param status of the answer
 * @param errorCode empty if the gate let the request pass
 */
public record RequestKind(
        String applicationId,
        String methodId,
        String account,
        String address,
        String httpMethod,
        int status,
        String errorCode) {

    /** Answered with an error, whoever found it. */
    boolean refused() {
        return status >= 400 || !errorCode.isEmpty();
    }

    /** The same of all callers. */
    RequestKind ofAnybody() {
        return new RequestKind(applicationId, methodId, "", "", httpMethod, status, errorCode);
    }

    /** Paths, ids and checks of the single requests are not told. */
    AuditEntry counted(Instant first, long requests) {
        return new AuditEntry(
                first,
                "",
                applicationId,
                methodId,
                account,
                address,
                httpMethod,
                "",
                status,
                errorCode,
                "",
                List.of(),
                requests);
    }
}
