package dev.latchkey.auth.token;

import java.time.Instant;

/**
 * That a token was issued; the token itself is kept nowhere.
 *
 * @param id the {@code jti}; unique within the application
 * @param keyId the key that signed it; empty if none
 * @param familyId the refresh family that it belongs to; empty if none
 */
public record TokenRecord(
        String id,
        String applicationId,
        long accountId,
        String keyId,
        String familyId,
        Instant issued,
        Instant expires) {}
