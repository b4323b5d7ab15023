package dev.latchkey.web.openapi;

import java.util.List;

/** How requests are refused, by status; the document has one answer for each, with all its reasons. */
public enum Refused {
    BAD_REQUEST(400, "The request cannot be understood, or does not say by which application it comes."),
    UNAUTHORIZED(401, "The credential is missing, wrong, expired or ended.", AnswerHeader.CHALLENGE),
    FORBIDDEN(403, "The caller is known and may not do this."),
    NOT_FOUND(404, "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "The address does not take this method.", AnswerHeader.ALLOW),
    NOT_ACCEPTABLE(406, "The format asked for is not offered."),
    REQUEST_TIMEOUT(408, "The request took too long to arrive."),
    CONFLICT(409, "What is there already stands against it."),
    PRECONDITION_FAILED(412, "Somebody else has changed the entity since it was read."),
    PAYLOAD_TOO_LARGE(413, "The body is larger than the server takes."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not declared as JSON."),
    UNPROCESSABLE_CONTENT(422, "The body is JSON, but its values are refused; the message names every one of them."),
    TOO_MANY_REQUESTS(429, "Too many attempts. Wait, then try again.", AnswerHeader.RETRY_AFTER),
    HEADERS_TOO_LARGE(431, "The headers are larger than the server takes."),
    INTERNAL_ERROR(500, "A fault of the server; its operator finds the reason by the request id."),
    UNAVAILABLE(503, "The server cannot do this at the moment.", AnswerHeader.RETRY_AFTER);

    private final int status;
    private final String description;
    private final List<AnswerHeader> headers;

    Refused(int status, String description, AnswerHeader... headers) {
        this.status = status;
        this.description = description;
        this.headers = List.of(headers);
    }

    public int status() {
        return status;
    }

    public String description() {
        return description;
    }

    public List<AnswerHeader> headers() {
        return headers;
    }

    /** Under which the document keeps it, for example {@code BadRequest}. */
    public String component() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return name.toString();
    }
}
