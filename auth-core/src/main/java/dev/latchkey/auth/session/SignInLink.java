package dev.latchkey.auth.session;

import java.time.Instant;

/**
 * A link that signs in once, as it is kept.
 *
 * @param hash SHA-256 of its token in hexadecimal
 * @param accountId whom it signs in; 0 for the first-run link, which creates the administrator
 */
public record SignInLink(String hash, long accountId, Instant expires) {}
