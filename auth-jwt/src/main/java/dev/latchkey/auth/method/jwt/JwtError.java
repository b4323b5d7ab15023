package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.ErrorCode;

/** Why a token is refused, beside {@link dev.latchkey.auth.spi.StandardError} (contract "auth", section 4). */
enum JwtError implements ErrorCode {
    INVALID_TOKEN(401, "The credential is not a valid JSON Web Token."),
    INVALID_ALGORITHM(401, "The token is not signed with the algorithm of the application."),
    UNKNOWN_KEY(401, "The key that the token names is not known."),
    INVALID_SIGNATURE(401, "Invalid Token signature."),
    TOKEN_EXPIRED(401, "Invalid request: Token Expired."),
    TOKEN_NOT_YET_VALID(401, "The token is not valid yet."),
    INVALID_ISSUER(401, "The issuer of the token is not accepted."),
    INVALID_AUDIENCE(401, "The token is meant for another audience."),
    KEY_UNAVAILABLE(503, "The keys that verify the token are not available at the moment.");

    private final int httpStatus;
    private final String description;

    JwtError(int httpStatus, String description) {
        this.httpStatus = httpStatus;
        this.description = description;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    @Override
    public String description() {
        return description;
    }
}
