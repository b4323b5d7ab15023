package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.ErrorCode;

/**
 * Why a token is refused, beside {@link dev.latchkey.auth.spi.StandardError} (contract "auth", section 4). A missing
 * scope is a 403, as RFC 6750, section 3.1, says.
 */
enum OAuth2Error implements ErrorCode {
    INVALID_TOKEN(401, "The credential is not a valid access token."),
    TOKEN_EXPIRED(401, "Invalid request: Token Expired."),
    TOKEN_NOT_YET_VALID(401, "The token is not valid yet."),
    INVALID_ISSUER(401, "The issuer of the token is not accepted."),
    INVALID_AUDIENCE(401, "The token is meant for another audience."),
    INSUFFICIENT_SCOPE(403, "The token lacks a scope that is required here."),
    IDENTITY_PROVIDER_UNAVAILABLE(503, "The identity provider cannot be asked about the token at the moment.");

    private final int httpStatus;
    private final String description;

    OAuth2Error(int httpStatus, String description) {
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
