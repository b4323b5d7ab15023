package dev.latchkey.auth.method.jwt;

import java.util.Locale;

/** The checks a token goes through, in their order; the names of the steps in a decision's trace. */
enum Check {
    TOKEN_SIZE,
    TOKEN_SHAPE,
    ALGORITHM,
    CRITICAL_HEADER,
    KEY,
    SIGNATURE,
    PAYLOAD,
    EXPIRY,
    NOT_BEFORE,
    ISSUED_AT,
    ISSUER,
    AUDIENCE,
    KEY_REVOCATION,
    USERNAME_ATTRIBUTE;

    String step() {
        return name().toLowerCase(Locale.ROOT);
    }
}
