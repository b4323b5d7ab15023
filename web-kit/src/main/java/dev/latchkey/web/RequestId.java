package dev.latchkey.web;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id by which one request is found in answers, logs and the audit log. */
public final class RequestId {

    /** Name of the header in requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {}

    /** Takes over the caller's id if it is well-formed, else makes one, and sets the answer's header. */
    public static void assign(Context ctx) {
        String id = from(ctx.header(HEADER));
        ctx.attribute(ATTRIBUTE, id);
        ctx.header(HEADER, id);
    }

    /** The id of a request that came with this header, which may be null; a new one unless it is well-formed. */
    public static String from(String given) {
        return given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /** The id of this request; assigned now if no earlier handler did. */
    public static String of(Context ctx) {
        String assigned = ctx.attribute(ATTRIBUTE);
        if (assigned == null) {
            assign(ctx);
            return ctx.attribute(ATTRIBUTE);
        }
        return assigned;
    }
}
