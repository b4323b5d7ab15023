package dev.latchkey.auth.http;

import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.web.Access;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.ApiTarget;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;

/** Routes that take one method and answer every other with 405 in the gate's shape. */
final class OneMethod {

    private static final List<HandlerType> ALL =
            List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private final String allow;
    private final HandlerType method;

    private OneMethod(HandlerType method, String allow) {
        this.method = method;
        this.allow = allow;
    }

    static OneMethod post() {
        return new OneMethod(HandlerType.POST, "POST");
    }

    /** {@code HEAD} comes in as the {@code GET} that it is. */
    static OneMethod get() {
        return new OneMethod(HandlerType.GET, "GET, HEAD");
    }

    /** Requests to an endpoint that decides something, of whatever method, are logged whatever becomes of them. */
    void add(RoutesConfig routes, String path, Handler handler) {
        routes.addHttpHandler(method, path, ctx -> asMeant(ctx, handler), Access.PUBLIC);
        ALL.stream()
                .filter(other -> other != method)
                .forEach(other -> routes.addHttpHandler(other, path, ctx -> refuse(ctx), Access.PUBLIC));
        routes.options(path, ctx -> ctx.header("Allow", allow).status(200), Access.PUBLIC);
    }

    /** The method that is meant may differ from the one by which the route was found. */
    private void asMeant(Context ctx, Handler handler) throws Exception {
        if (!ApiTarget.methodOf(ctx).equals(method.name())) {
            refuse(ctx);
        }
        expectDecision(ctx);
        handler.handle(ctx);
    }

    private void expectDecision(Context ctx) {
        if (method == HandlerType.POST) {
            AuditTrail.expect(ctx);
        }
    }

    private void refuse(Context ctx) {
        expectDecision(ctx);
        StandardError code = StandardError.INVALID_HTTP_METHOD;
        throw new ApiFailure(code, code.description(), Map.of("Allow", allow));
    }
}
