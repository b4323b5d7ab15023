package dev.latchkey.web.openapi;

/** Headers of answers that clients act on. */
public enum AnswerHeader {
    REQUEST_ID(
            "X-Request-Id",
            "The name of the request, by which the audit log knows it.",
            Schema.text().example("6f1c2a90b7d44e7c")),
    ETAG(
            "ETag",
            "Stands for exactly this body; send it as If-None-Match to ask whether it is still so, or as If-Match to change"
                    + " nothing else.",
            Schema.text().example("\"h0wRQmVFKUqM1XHr9vWyzA\"")),
    LOCATION(
            "Location",
            "The absolute address of what was made.",
            Schema.text().with("format", "uri").example("https://cms.example.com/node/1")),
    CHALLENGE(
            "WWW-Authenticate",
            "How to prove who is calling (RFC 9110, section 11.6.1).",
            Schema.text().example("Bearer realm=\"Latchkey\"")),
    RETRY_AFTER(
            "Retry-After", "Seconds after which to try again.", Schema.integer().with("minimum", 0)),
    ALLOW("Allow", "The methods that are taken here.", Schema.text().example("POST"));

    private final String field;
    private final String description;
    private final Schema schema;

    AnswerHeader(String field, String description, Schema schema) {
        this.field = field;
        this.description = description;
        this.schema = schema;
    }

    /** As it stands in an answer. */
    public String field() {
        return field;
    }

    public String description() {
        return description;
    }

    public Schema schema() {
        return schema;
    }
}
