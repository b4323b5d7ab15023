package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.web.rest.EntityJson;
import io.javalin.http.Context;

/** Answers that concern one browser session, so that nothing on the way may keep them. */
final class PlainAnswer {

    private PlainAnswer() {}

    static void json(Context ctx, JsonNode body) {
        write(ctx, "application/json");
        ctx.result(EntityJson.bytes(body));
    }

    static void text(Context ctx, String body) {
        write(ctx, "text/plain; charset=UTF-8");
        ctx.result(body);
    }

    /** Javalin has set a content type beforehand. */
    static void empty(Context ctx, int status) {
        ctx.status(status);
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.res().setContentType(null);
        ctx.result(new byte[0]);
    }

    private static void write(Context ctx, String contentType) {
        ctx.header("Content-Type", contentType);
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
    }
}
