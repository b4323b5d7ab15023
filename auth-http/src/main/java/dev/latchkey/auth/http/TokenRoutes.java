package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.engine.RefreshDesk;
import dev.latchkey.auth.engine.TokenDesk;
import dev.latchkey.auth.engine.TokenGrant;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.Json;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** The endpoints that hand out tokens (contract "auth", section 2). */
final class TokenRoutes implements RouteGroup {

    private final TokenDesk desk;
    private final RefreshDesk refreshing;
    private final ClientAddress addresses;
    private final BodyReader bodies;
    private final Clock clock;

    @Inject
    TokenRoutes(TokenDesk desk, RefreshDesk refreshing, ClientAddress addresses, BodyReader bodies, Clock clock) {
        this.desk = desk;
        this.refreshing = refreshing;
        this.addresses = addresses;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        OneMethod.post().add(routes, "/rest_api/id_token", this::idToken);
        OneMethod.post().add(routes, "/rest_api/refresh_token", this::refreshToken);
    }

    private void idToken(Context ctx) {
        // Ignored, but never without a limit.
        bodies.read(ctx);
        answer(ctx, desk.issue(new HttpGateRequest(ctx, addresses, bodies)));
    }

    private void refreshToken(Context ctx) {
        String presented = TokenForm.of(ctx, bodies).required("refresh_token");
        answer(ctx, refreshing.renew(new HttpGateRequest(ctx, addresses, bodies), presented));
    }

    private void answer(Context ctx, TokenGrant grant) {
        AuditTrail.note(ctx, grant.decided());
        TokenAnswers.write(ctx, grant.fold(this::body, refused -> {
            throw TokenAnswers.refused(ctx, refused.refusal());
        }));
    }

    private ObjectNode body(TokenGrant.Granted granted) {
        ObjectNode body = Json.object()
                .put("status", "success")
                .put("token_type", "Bearer")
                .put("jwt_token", granted.token().text())
                .put("iat", granted.token().issuedAt().getEpochSecond())
                .put("exp", granted.token().expiresAt().getEpochSecond())
                .put("expires_in", left(granted.token().expiresAt()));
        if (granted.refresh().present()) {
            body.put("refresh_token", granted.refresh().text());
            body.put("refresh_expires_in", left(granted.refresh().expiresAt()));
        }
        return body;
    }

    private long left(Instant expires) {
        return Math.max(0, expires.getEpochSecond() - clock.instant().getEpochSecond());
    }
}
