package dev.latchkey.auth.audit;

import java.time.Instant;

/**
 * Which entries a list shows; an empty text, a 0 and {@link Instant#MIN} or {@link Instant#MAX} restrict nothing.
 *
 * @param account exact
 * @param from inclusive
 * @param to exclusive
 */
public record AuditFilter(
        String requestId,
        String account,
        String address,
        String applicationId,
        String httpMethod,
        int status,
        String errorCode,
        Instant from,
        Instant to) {

    public static final AuditFilter ALL = new AuditFilter("", "", "", "", "", 0, "", Instant.MIN, Instant.MAX);
}
