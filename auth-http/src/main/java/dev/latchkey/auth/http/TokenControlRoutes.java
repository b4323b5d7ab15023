package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.engine.Introspection;
import dev.latchkey.auth.engine.IntrospectionDesk;
import dev.latchkey.auth.engine.RevocationDesk;
import dev.latchkey.auth.engine.TokenAuthority;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    @Override
    public Api api() {
        Operation revoke = Operation.of("POST", "/rest_api/revoke", "revokeToken")
                .about(
                        Headings.TOKENS,
                        "End a token",
                        "For whoever holds the token, for its owner by user name and password, and for those with the"
                                + " permission \"" + TokenAuthority.PERMISSION
                                + "\". The answer is the same for a token that"
                                + " is unknown or dead already (RFC 7009). A refresh token takes all tokens of its log-in"
                                + " along.")
                .taking(TokenAnswers.APPLICATION, Parameter.REQUEST_ID)
                .reading(TokenForm.described("token", "The access or refresh token."))
                .answering(Answer.of(200, "It is accepted no more.", Content.json(ended(), endedExample())))
                .refusing(TokenAnswers.REFUSED)
                .enteredBy(List.of(SessionDescription.TOKEN_ITSELF, SessionDescription.PASSWORD));
        Operation introspect = Operation.of("POST", "/rest_api/introspect", "introspectToken")
                .about(
                        Headings.TOKENS,
                        "Ask what a token is good for",
                        "For those with the permission \"" + TokenAuthority.PERMISSION + "\" (RFC 7662).")
                .taking(TokenAnswers.APPLICATION, Parameter.REQUEST_ID)
                .reading(TokenForm.described("token", "The access or refresh token."))
                .answering(Answer.of(
                        200,
                        "Whether it is accepted at this moment, and if so, whose it is.",
                        Content.json(
                                Schema.named("Introspection"), Json.object().put("active", false))))
                .refusing(TokenAnswers.REFUSED)
                .enteredBy(List.of(SessionDescription.PASSWORD));
        return Api.of(Headings.TOKENS, revoke, introspect).and(Api.of(Map.of("Introspection", introspection())));
    }

    private static Schema ended() {
        return Schema.object()
                .having("status", Schema.oneOfTexts(List.of("success")))
                .having("message", Schema.text())
                .closed();
    }

    private static ObjectNode endedExample() {
        return Json.object().put("status", "success").put("message", "Token revoked successfully");
    }

    /** Further members are claims of the token. */
    private static Schema introspection() {
        return Schema.object()
                .having("active", Schema.bool())
                .mayHave("iat", Schema.integer())
                .mayHave("exp", Schema.integer())
                .mayHave("sub", Schema.text())
                .mayHave("username", Schema.text())
                .mayHave("client_id", Schema.text().about("The id of the application."))
                .mayHave("token_type", Schema.oneOfTexts(List.of("Bearer", "refresh_token")));
    }

    /** A hint on the token's type is not needed: access and refresh tokens cannot be mistaken for each other. */
    private void revoke(Context ctx) {
        String token = TokenForm.of(ctx, bodies).required("token");
        TokenAnswers.given(ctx, revoking.revoke(request(ctx), token));
        TokenAnswers.write(ctx, endedExample());
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
