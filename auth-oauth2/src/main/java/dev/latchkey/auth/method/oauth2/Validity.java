package dev.latchkey.auth.method.oauth2;

import java.time.Instant;

/**
 * When a token holds.
 *
 * @param issuedAt the moment of judging where the provider does not tell: then it is what the provider says now that is
 *     believed
 * @param expiresAt {@link Instant#MAX} where the provider does not tell
 */
record Validity(Instant issuedAt, Instant expiresAt, Instant judgedAt) {}
