package dev.latchkey.auth.credential;

import java.time.Instant;

/**
 * That a credential was used.
 *
 * @param at whole minutes
 */
public record CredentialUse(String applicationId, String id, Instant at) {}
