package dev.latchkey.auth.session;

import java.time.Instant;

/**
 * A browser session as it is kept.
 *
 * @param hash SHA-256 of the cookie's value in hexadecimal; the value itself is kept nowhere
 * @param lastSeen exact to a minute
 * @param address the client's at sign-in
 * @param userAgent the client's at sign-in, cut to 255 characters
 */
public record Session(
        String hash, long accountId, Instant created, Instant lastSeen, String address, String userAgent) {}
