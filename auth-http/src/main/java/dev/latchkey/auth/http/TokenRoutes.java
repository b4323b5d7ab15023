package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.engine.RefreshDesk;
import dev.latchkey.auth.engine.TokenDesk;
import dev.latchkey.auth.engine.TokenGrant;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.Json;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.openapi.Answer;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Schema;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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

    @Override
    public Api api() {
        Content tokens = Content.json(Schema.named("TokenAnswer"), example());
        Operation issue = Operation.of("POST", "/rest_api/id_token", "issueToken")
                .about(
                        Headings.TOKENS,
                        "Get a token for a user name and password",
                        "The application must have keys to sign with. AUTH-METHOD may be left out where there is a default"
                                + " application, or one alone that issues tokens. A body is not read.")
                .taking(TokenAnswers.APPLICATION, Parameter.REQUEST_ID)
                .answering(Answer.of(200, "The token; with a refresh token if the application hands them out.", tokens))
                .refusing(TokenAnswers.REFUSED)
                .enteredBy(List.of(SessionDescription.PASSWORD));
        Operation renew = Operation.of("POST", "/rest_api/refresh_token", "renewToken")
                .about(
                        Headings.TOKENS,
                        "Get a new token for a refresh token",
                        "A refresh token works once: keep the new one. Using an old one again ends all tokens of its log-in.")
                .taking(Parameter.REQUEST_ID)
                .reading(TokenForm.described("refresh_token", "The refresh token of the last answer."))
                .answering(Answer.of(200, "A new pair.", tokens))
                .refusing(TokenAnswers.REFUSED);
        return Api.of(Headings.TOKENS, issue, renew).and(Api.of(Map.of("TokenAnswer", answer())));
    }

    private static Schema answer() {
        Schema seconds = Schema.integer().with("minimum", 0);
        return Schema.object()
                .having("status", Schema.oneOfTexts(List.of("success")))
                .having("token_type", Schema.oneOfTexts(List.of("Bearer")))
                .having("jwt_token", Schema.text().about("What to send as Authorization: Bearer …"))
                .having("iat", seconds.about("When it was issued, in seconds since 1970."))
                .having("exp", seconds.about("When it expires, in seconds since 1970."))
                .having("expires_in", seconds.about("Seconds until then."))
                .mayHave("refresh_token", Schema.text())
                .mayHave("refresh_expires_in", seconds)
                .closed();
    }

    private static ObjectNode example() {
        return Json.object()
                .put("status", "success")
                .put("token_type", "Bearer")
                .put("jwt_token", "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl")
                .put("iat", 1_790_000_000)
                .put("exp", 1_790_003_600)
                .put("expires_in", 3600);
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
