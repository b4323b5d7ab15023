package dev.latchkey.web.openapi;

/**
 * What a request says beside its body.
 *
 * @param place {@code path}, {@code query} or {@code header}
 * @param component under which the document keeps it, for those that many operations share; empty to write it in place
 * @param schema with an example
 */
public record Parameter(
        String name, String place, String component, boolean required, String description, Schema schema) {

    public static final Parameter FORMAT = new Parameter(
            "_format",
            "query",
            "Format",
            false,
            "The format of the answer. It may be left out where a resource offers one format alone; Accept is not looked at.",
            Schema.oneOfTexts(java.util.List.of("json")).example("json"));

    /** Where the path alone belongs to a page for people. */
    public static final Parameter FORMAT_REQUIRED = new Parameter(
            "_format",
            "query",
            "FormatRequired",
            true,
            "Tells this request from one for the page that people see at the same address.",
            Schema.oneOfTexts(java.util.List.of("json")).example("json"));

    public static final Parameter REQUEST_ID = new Parameter(
            "X-Request-Id",
            "header",
            "RequestId",
            false,
            "A name for this request, 8 to 64 letters, digits, dots, dashes and underscores; the answer and the audit log"
                    + " have it. Left out, the server makes one.",
            Schema.text().with("pattern", "^[A-Za-z0-9._-]{8,64}$").example("import-2026-11-24.17"));

    public static final Parameter IF_NONE_MATCH = new Parameter(
            "If-None-Match",
            "header",
            "IfNoneMatch",
            false,
            "The ETag of an answer that the client has: if nothing has changed since, the answer is 304 without a body.",
            Schema.text().example("\"h0wRQmVFKUqM1XHr9vWyzA\""));

    public static final Parameter IF_MATCH = new Parameter(
            "If-Match",
            "header",
            "IfMatch",
            false,
            "The ETag of the answer that the change is based on: if somebody else has changed the entity since, the answer"
                    + " is 412 and nothing happens.",
            Schema.text().example("\"h0wRQmVFKUqM1XHr9vWyzA\""));

    /** A part of the path. */
    public static Parameter path(String name, String description, Schema schema) {
        return new Parameter(name, "path", "", true, description, schema);
    }

    /** A query parameter that must be there. */
    public static Parameter query(String name, String description, Schema schema) {
        return new Parameter(name, "query", "", true, description, schema);
    }
}
