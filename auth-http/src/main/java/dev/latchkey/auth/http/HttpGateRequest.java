package dev.latchkey.auth.http;

import dev.latchkey.auth.engine.GateRequest;
import dev.latchkey.web.ApiTarget;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.ClientAddress;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A request as the gate sees it: by what it does, whichever way it is spelt. */
final class HttpGateRequest implements GateRequest {

    private final Context ctx;
    private final ApiTarget target;
    private final String clientAddress;
    private final BodyReader bodies;

    HttpGateRequest(Context ctx, ClientAddress addresses, BodyReader bodies) {
        this.ctx = ctx;
        this.target = ApiTarget.of(ctx);
        this.clientAddress = addresses.textOf(ctx);
        this.bodies = bodies;
    }

    @Override
    public String method() {
        return target.method();
    }

    @Override
    public String path() {
        return target.path();
    }

    @Override
    public String query() {
        return Optional.ofNullable(ctx.req().getQueryString()).orElse("");
    }

    @Override
    public List<String> headerNames() {
        return Collections.list(ctx.req().getHeaderNames());
    }

    @Override
    public List<String> headers(String name) {
        return Collections.list(ctx.req().getHeaders(name));
    }

    @Override
    public String clientAddress() {
        return clientAddress;
    }

    @Override
    public byte[] body() {
        return bodies.read(ctx);
    }
}
