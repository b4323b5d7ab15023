package dev.latchkey.web;

import java.util.Map;

/**
 * A refusal by a resource, answered as {@code {"message": "…"}} (contract "content", section 1.7). Carries no stack
 * trace: it is an outcome, not a fault.
 */
public final class RestFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;

    public RestFailure(int status, String message) {
        this(status, message, Map.of());
    }

    public RestFailure(int status, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    /** 403 with Drupal's sentence for one missing permission. */
    public static RestFailure missing(String permission) {
        return new RestFailure(403, "The '" + permission + "' permission is required.");
    }

    public int status() {
        return status;
    }

    public String message() {
        return getMessage();
    }

    public Map<String, String> headers() {
        return headers;
    }
}
