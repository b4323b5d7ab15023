package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.engine.KeySets;
import dev.latchkey.auth.spi.PublishedKey;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.Json;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;

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
