package dev.latchkey.auth.method.oauth2;

import java.util.Locale;

/** The checks a token goes through, in their order; the names of the steps in a decision's trace. */
enum Check {
    TOKEN_SIZE,
    TOKEN_SHAPE,
    IDENTITY_PROVIDER,
    TOKEN_TYPE,
    EXPIRY,
    NOT_BEFORE,
    ISSUED_AT,
    ISSUER,
    AUDIENCE,
    SCOPE,
    USERNAME_ATTRIBUTE;

    String step() {
        return name().toLowerCase(Locale.ROOT);
    }
}
