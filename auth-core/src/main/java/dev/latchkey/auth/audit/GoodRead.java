package dev.latchkey.auth.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a request that read something, was let in and answered has in common with others of its kind.
 *
 * @param applicationId empty if none was found
 * @param methodId empty if it did not come to that
 * @param account user name, or {@link AuditEntry#ANONYMOUS}
 * @param httpMethod {@code GET} or {@code HEAD}
 * @param status below 400
 */
public record GoodRead(
        String applicationId, String methodId, String account, String address, String httpMethod, int status) {

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
                "",
                "",
                List.of(),
                requests);
    }
}
