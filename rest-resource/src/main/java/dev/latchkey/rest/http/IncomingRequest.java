package dev.latchkey.rest.http;

import dev.latchkey.web.BodyReader;
import dev.latchkey.web.Caller;
import dev.latchkey.web.rest.RestRequest;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;

/** A request as the resource sees it. The body is read when the resource first asks for it, after it has checked access. */
final class IncomingRequest implements RestRequest {

    private static final byte[] NOTHING = {};

    private final Context ctx;
    private final Caller caller;
    private final BodyReader bodies;
    private final boolean hasBody;

    IncomingRequest(Context ctx, Caller caller, BodyReader bodies, boolean hasBody) {
        this.ctx = ctx;
        this.caller = caller;
        this.bodies = bodies;
        this.hasBody = hasBody;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public byte[] body() {
        return hasBody ? bodies.read(ctx) : NOTHING;
    }

    @Override
    public List<String> headers(String name) {
        return Collections.list(ctx.req().getHeaders(name));
    }
}
