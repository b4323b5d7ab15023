package dev.latchkey.server.http;

import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.StandardError;

/** Failures of requests that reach no route: they break HTTP, or the server cannot take them. */
enum EdgeError implements ErrorCode {
    BAD_REQUEST(400, "The request is not valid HTTP."),
    NOT_FOUND(404, "There is nothing at this address."),
    REQUEST_TIMEOUT(408, "The request did not arrive in time."),
    URI_TOO_LONG(414, "The address of the request is too long."),
    EXPECTATION_FAILED(417, "What the request expects is not supported."),
    NOT_IMPLEMENTED(501, "The request uses something of HTTP that is not supported."),
    SERVICE_UNAVAILABLE(503, "The server is stopping or overloaded. Try again later."),
    HTTP_VERSION_NOT_SUPPORTED(505, "This version of HTTP is not supported.");

    private final int httpStatus;
    private final String description;

    EdgeError(int httpStatus, String description) {
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

    /** The failure that goes with a status of the HTTP layer; where none does, 400 or 500 by whose fault it is. */
    static ErrorCode of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> StandardError.INVALID_HTTP_METHOD;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> StandardError.PAYLOAD_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 417 -> EXPECTATION_FAILED;
            case 431 -> StandardError.HEADERS_TOO_LARGE;
            case 501 -> NOT_IMPLEMENTED;
            case 503 -> SERVICE_UNAVAILABLE;
            case 505 -> HTTP_VERSION_NOT_SUPPORTED;
            default -> status < 500 ? BAD_REQUEST : StandardError.INTERNAL_ERROR;
        };
    }
}
