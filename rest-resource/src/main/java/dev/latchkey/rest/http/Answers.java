package dev.latchkey.rest.http;

import dev.latchkey.web.rest.Conditional;
import dev.latchkey.web.rest.RestResponse;
import io.javalin.http.Context;

/** Writes what is not an error. */
final class Answers {

    private static final byte[] NOTHING = {};

    private Answers() {}

    /**
     * Compression is off, so that the length is known, also to HEAD, and an entity tag stands for the bytes sent.
     *
     * @param reads whether it is a GET or HEAD, to which conditions apply
     */
    static void write(Context ctx, RestResponse response, boolean reads) {
        response.headers().forEach(ctx::header);
        ctx.header("Cache-Control", "private, no-cache");
        ctx.header("X-Content-Type-Options", "nosniff");
        if (reads && response.status() == 200 && Conditional.notModified(ctx, response)) {
            empty(ctx, 304);
        } else if (response.body().length == 0) {
            empty(ctx, response.status());
        } else {
            ctx.status(response.status());
            ctx.header("Content-Type", "application/json");
            ctx.minSizeForCompression(Integer.MAX_VALUE);
            ctx.res().setContentLength(response.body().length);
            ctx.result(response.body());
        }
    }

    /** The methods of a path, told to anybody. */
    static void options(Context ctx, String allow) {
        ctx.header("Allow", allow);
        ctx.header("X-Content-Type-Options", "nosniff");
        empty(ctx, 200);
    }

    /** Javalin has set a content type beforehand. */
    private static void empty(Context ctx, int status) {
        ctx.status(status);
        ctx.res().setContentType(null);
        ctx.result(NOTHING);
    }
}
