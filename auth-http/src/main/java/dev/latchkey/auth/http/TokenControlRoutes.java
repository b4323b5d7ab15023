package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.engine.Introspection;
import dev.latchkey.auth.engine.IntrospectionDesk;
import dev.latchkey.auth.engine.RevocationDesk;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.Json;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;

/** The endpoints that end a token and tell what it is good for (RFC 7009, RFC 7662). */
final class TokenControlRoutes implements RouteGroup {

    private final RevocationDesk revoking;
    private final IntrospectionDesk introspecting;
    private final ClientAddress addresses;
    private final BodyReader bodies;

    @Inject
    TokenControlRoutes(
            RevocationDesk revoking, IntrospectionDesk introspecting, ClientAddress addresses, BodyReader bodies) {
        this.revoking = revoking;
        this.introspecting = introspecting;
        this.addresses = addresses;
        this.bodies = bodies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        OneMethod.post().add(routes, "/rest_api/revoke", this::revoke);
        OneMethod.post().add(routes, "/rest_api/introspect", this::introspect);
    }

    /** A hint on the token's type is not needed: access and refresh tokens cannot be mistaken for each other. */
    private void revoke(Context ctx) {
        String token = TokenForm.of(ctx, bodies).required("token");
        TokenAnswers.given(ctx, revoking.revoke(request(ctx), token));
        TokenAnswers.write(ctx, Json.object().put("status", "success").put("message", "Token revoked successfully"));
    }

    private void introspect(Context ctx) {
        String token = TokenForm.of(ctx, bodies).required("token");
        Introspection state = TokenAnswers.given(ctx, introspecting.introspect(request(ctx), token));
        TokenAnswers.write(
                ctx,
                state.fold(active -> body(active, token), () -> Json.object().put("active", false)));
    }

    private static ObjectNode body(Introspection.Active active, String token) {
        ObjectNode body = Json.object().put("active", true);
        if (!Set.of(Instant.EPOCH, Instant.MAX).contains(active.issuedAt())) {
            body.put("iat", active.issuedAt().getEpochSecond());
        }
        if (!active.expiresAt().equals(Instant.MAX)) {
            body.put("exp", active.expiresAt().getEpochSecond());
        }
        body.put("sub", active.account().uuid().toString());
        body.put("username", active.account().name());
        body.put("client_id", active.applicationId());
        body.put("token_type", active.refresh() ? "refresh_token" : "Bearer");
        ProvedClaims.of(token).addTo(body, "sub", "aud", "iss", "jti");
        return body;
    }

    private HttpGateRequest request(Context ctx) {
        return new HttpGateRequest(ctx, addresses, bodies);
    }
}
