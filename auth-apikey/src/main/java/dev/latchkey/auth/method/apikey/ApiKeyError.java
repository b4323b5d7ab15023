package dev.latchkey.auth.method.apikey;

import dev.latchkey.auth.spi.ErrorCode;

/** Why a key is refused, beside {@link dev.latchkey.auth.spi.StandardError}. */
enum ApiKeyError implements ErrorCode {
    INVALID_API_KEY(401, "The API key is not valid."),
    API_KEY_EXPIRED(401, "The API key has expired."),
    API_KEY_METHOD_NOT_ALLOWED(403, "The API key does not allow this HTTP method.");

    private final int httpStatus;
    private final String description;

    ApiKeyError(int httpStatus, String description) {
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
