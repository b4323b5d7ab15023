package dev.latchkey.auth.http;

import dev.latchkey.auth.engine.OriginRules;
import dev.latchkey.web.ApiTarget;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.CrossOrigin;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets scripts of other origins call the API, as far as applications and the server's settings say so (contract
 * "content", section 2.5; Fetch standard, section 3.3). Never together with cookies: {@code Access-Control-Allow-Credentials}
 * is not sent. Pages have no part in it. The dispatcher of REST resources asks this for every path that it serves, however
 * it is spelt; the token endpoints are asked for here.
 */
final class Cors implements RouteGroup, CrossOrigin {

    private static final List<String> TOKEN_ENDPOINTS = List.of("/rest_api/*", "/.well-known/jwks.json");
    private static final List<String> USUAL_HEADERS = List.of(
            "AUTH-METHOD",
            "Authorization",
            "Content-Type",
            "If-Match",
            "If-None-Match",
            "X-HTTP-Method-Override",
            "X-Request-Id");
    private static final String METHODS = "GET, HEAD, POST, PATCH, PUT, DELETE, OPTIONS";
    private static final String READABLE = "X-Request-Id, Location, WWW-Authenticate, Retry-After, ETag, Allow";
    private static final String MAX_AGE_SECONDS = "600";

    private final OriginRules origins;
    private final ClientAddress addresses;
    private final BodyReader bodies;

    @Inject
    Cors(OriginRules origins, ClientAddress addresses, BodyReader bodies) {
        this.origins = origins;
        this.addresses = addresses;
        this.bodies = bodies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        TOKEN_ENDPOINTS.forEach(path -> routes.beforeMatched(path, ctx -> {
            if (answers(ctx)) {
                ctx.skipRemainingHandlers();
            }
        }));
    }

    @Override
    public boolean answers(Context ctx) {
        List<String> sent = Collections.list(ctx.req().getHeaders("Origin"));
        if (origins.dependOnOrigin()) {
            ctx.res().addHeader("Vary", "Origin");
        }
        if (sent.size() != 1) {
            return false;
        }
        return preflight(ctx) ? answerQuestion(ctx, sent.get(0)) : mark(ctx, sent.get(0));
    }

    private boolean answerQuestion(Context ctx, String origin) {
        Optional<String> allowed = origins.allowedByAny(origin);
        allowed.ifPresent(name -> answer(ctx, name));
        return allowed.isPresent();
    }

    private boolean mark(Context ctx, String origin) {
        allowed(ctx, origin).ifPresent(name -> {
            ctx.header("Access-Control-Allow-Origin", name);
            ctx.header("Access-Control-Expose-Headers", READABLE);
        });
        return false;
    }

    private Optional<String> allowed(Context ctx, String origin) {
        return origins.allowed(origin, new HttpGateRequest(ctx, addresses, bodies));
    }

    private static boolean preflight(Context ctx) {
        return ApiTarget.methodOf(ctx).equals("OPTIONS")
                && ctx.req().getHeader("Access-Control-Request-Method") != null;
    }

    private void answer(Context ctx, String allowed) {
        Set<String> headers = new LinkedHashSet<>(USUAL_HEADERS);
        headers.addAll(origins.customHeaders());
        ctx.header("Access-Control-Allow-Origin", allowed);
        ctx.header("Access-Control-Allow-Methods", METHODS);
        ctx.header("Access-Control-Allow-Headers", String.join(", ", headers));
        ctx.header("Access-Control-Max-Age", MAX_AGE_SECONDS);
        ctx.res().setContentType(null);
        ctx.status(204);
    }
}
