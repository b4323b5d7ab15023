package dev.latchkey.auth.method.jwt;

import java.time.Instant;

/**
 * The times of a token that is good now.
 *
 * @param issuedAt {@link Instant#EPOCH} if the token does not say
 * @param judgedAt the "now" it was judged by
 */
record Validity(Instant issuedAt, Instant expiresAt, Instant judgedAt) {}
