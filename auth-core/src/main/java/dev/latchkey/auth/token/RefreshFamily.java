package dev.latchkey.auth.token;

import java.time.Instant;

/**
 * The refresh tokens of one login, of which the newest alone is alive.
 *
 * @param id random
 * @param created when name and password were checked; what ends an account's tokens ends it by this moment
 */
public record RefreshFamily(String id, String applicationId, long accountId, Instant created) {}
