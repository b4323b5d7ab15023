package dev.latchkey.auth.token;

import java.time.Instant;

/**
 * A refresh token as it is kept.
 *
 * @param hash SHA-256 of the token in hexadecimal; the token itself is kept nowhere
 */
public record KeptRefreshToken(String hash, Instant issued, Instant expires) {}
