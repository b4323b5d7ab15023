package dev.latchkey.auth.spi;

/** Failures of the gate itself, common to all methods (contract "auth", section 4). */
public enum StandardError implements ErrorCode {
    MISSING_HEADER(400, "Missing required unique header. It should contain the application ID."),
    INVALID_APPLICATION_ID(400, "The application ID is not valid or the application is disabled."),
    INCOMPLETE_REQUEST(400, "The credentials in the request are incomplete or contradict each other."),
    TOKEN_ISSUING_NOT_CONFIGURED(400, "The application is not set up to issue tokens."),
    MISSING_AUTHORIZATION_HEADER(401, "Authorization header not received."),
    INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE(401, "Authorization header must be the type of Bearer Token."),
    USER_INFORMATION_NOT_FOUND(401, "Could Not Retrieve User Information."),
    TOKEN_REVOKED(401, "The token has been revoked."),
    INVALID_CREDENTIALS(401, "The user name or password is not correct."),
    MISSING_USERNAME(401, "The user name is missing."),
    INVALID_REFRESH_TOKEN(401, "The refresh token is not valid."),
    REFRESH_TOKEN_EXPIRED(401, "The refresh token has expired."),
    USER_BLOCKED(403, "The account is blocked."),
    ACCESS_DENIED(403, "The application's rules do not allow this request."),
    IP_BLOCKED(403, "Requests from this address are not allowed."),
    INVALID_HTTP_METHOD(405, "The HTTP method is not allowed here."),
    PAYLOAD_TOO_LARGE(413, "The request body is too large."),
    HEADERS_TOO_LARGE(431, "The request headers are too large."),
    TOO_MANY_REQUESTS(429, "Too many failed attempts. Try again later."),
    AUTH_METHOD_UNAVAILABLE(503, "The application's authentication method is not available."),
    INTERNAL_ERROR(500, "The server could not handle the request.");

    private final int httpStatus;
    private final String description;

    StandardError(int httpStatus, String description) {
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
