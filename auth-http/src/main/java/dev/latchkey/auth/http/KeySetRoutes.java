package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.engine.KeySets;
import dev.latchkey.auth.spi.PublishedKey;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.Json;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.openapi.Answer;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Refused;
import dev.latchkey.web.openapi.Schema;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Publishes public keys, standby and retiring ones included (RFC 7517). */
final class KeySetRoutes implements RouteGroup {

    private static final String CACHE_CONTROL = "public, max-age=" + KeySets.KEPT.toSeconds();

    private final KeySets keySets;

    @Inject
    KeySetRoutes(KeySets keySets) {
        this.keySets = keySets;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        OneMethod.get().add(routes, "/rest_api/jwks/{application}", this::ofApplication);
        OneMethod.get().add(routes, "/.well-known/jwks.json", ctx -> write(ctx, keySets.all()));
    }

    @Override
    public Api api() {
        Answer keys = Answer.of(
                200,
                "The keys, those that sign next and those that signed last included. Shared secrets are never published.",
                Content.json(Schema.named("KeySet")));
        Operation one = Operation.of("GET", "/rest_api/jwks/{application}", "applicationKeys")
                .about(Headings.TOKENS, "Get the public keys of one application", "As RFC 7517 writes them.")
                .taking(
                        Parameter.path("application", "The id of the application.", TokenAnswers.APPLICATION.schema()),
                        Parameter.REQUEST_ID)
                .answering(keys)
                .refusing(Refused.BAD_REQUEST);
        Operation all = Operation.of("GET", "/.well-known/jwks.json", "allKeys")
                .about(Headings.TOKENS, "Get the public keys of all applications", "As RFC 7517 writes them.")
                .taking(Parameter.REQUEST_ID)
                .answering(keys);
        Schema key = Schema.object().having("kty", Schema.text()).with("additionalProperties", Schema.text());
        Schema set = Schema.object().having("keys", Schema.listOf(key)).closed();
        return Api.of(Headings.TOKENS, one, all).and(Api.of(Map.of("KeySet", set)));
    }

    private void ofApplication(Context ctx) {
        write(
                ctx,
                keySets.of(ctx.pathParam("application"))
                        .orElseThrow(() -> new ApiFailure(StandardError.INVALID_APPLICATION_ID)));
    }

    private static void write(Context ctx, List<PublishedKey> keys) {
        ObjectNode set = Json.object();
        ArrayNode list = set.putArray("keys");
        keys.forEach(key -> key.members().forEach(list.addObject()::put));
        ctx.header("Content-Type", "application/json");
        ctx.header("Cache-Control", CACHE_CONTROL);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.result(Json.bytes(set));
    }
}
