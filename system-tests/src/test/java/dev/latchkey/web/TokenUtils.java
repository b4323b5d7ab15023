package dev.latchkey.web;

import io.jsonwebtoken.Jwts;

/** An offender: a helper that parses tokens outside the method, and counts in static state. */
final class TokenUtils {

    static int parsed;

    private TokenUtils() {}

    static boolean signed(String token) {
        parsed++;
        return Jwts.parser().build().isSigned(token);
    }
}
