package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.engine.TokenDesk;
import dev.latchkey.auth.engine.TokenGrant;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.web.Access;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.ApiTarget;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.Json;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The endpoints under {@code /rest_api} (contract "auth", section 2). */
final class TokenRoutes implements RouteGroup {

    private static final String ID_TOKEN = "/rest_api/id_token";
    private static final List<HandlerType> OTHER_THAN_POST =
            List.of(HandlerType.GET, HandlerType.HEAD, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private final TokenDesk desk;
    private final ClientAddress addresses;
    private final BodyReader bodies;
    private final Clock clock;

    @Inject
    TokenRoutes(TokenDesk desk, ClientAddress addresses, BodyReader bodies, Clock clock) {
        this.desk = desk;
        this.addresses = addresses;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ID_TOKEN, this::idToken, Access.PUBLIC);
        OTHER_THAN_POST.forEach(method -> routes.addHttpHandler(method, ID_TOKEN, this::refuseMethod, Access.PUBLIC));
        routes.options(ID_TOKEN, ctx -> ctx.header("Allow", "POST").status(200), Access.PUBLIC);
    }

    private void idToken(Context ctx) {
        AuditTrail.expect(ctx);
        if (!ApiTarget.methodOf(ctx).equals("POST")) {
            refuseMethod(ctx);
        }
        // Ignored, but never without a limit.
        bodies.read(ctx);
        TokenGrant grant = desk.issue(new HttpGateRequest(ctx, addresses, bodies));
        AuditTrail.note(ctx, grant.decided());
        IssuedToken token = grant.fold(TokenGrant.Granted::token, refused -> {
            AuditTrail.noteError(ctx, refused.refusal().code().name());
            throw Refusals.answer(refused.refusal());
        });
        answer(ctx, body(token));
    }

    private ObjectNode body(IssuedToken token) {
        long expires = token.expiresAt().getEpochSecond();
        return Json.object()
                .put("status", "success")
                .put("token_type", "Bearer")
                .put("jwt_token", token.text())
                .put("iat", token.issuedAt().getEpochSecond())
                .put("exp", expires)
                .put("expires_in", Math.max(0, expires - clock.instant().getEpochSecond()));
    }

    private static void answer(Context ctx, ObjectNode body) {
        ctx.header("Content-Type", "application/json");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Pragma", "no-cache");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.result(Json.bytes(body));
    }

    private void refuseMethod(Context ctx) {
        AuditTrail.expect(ctx);
        StandardError code = StandardError.INVALID_HTTP_METHOD;
        throw new ApiFailure(code, code.description(), Map.of("Allow", "POST"));
    }
}
