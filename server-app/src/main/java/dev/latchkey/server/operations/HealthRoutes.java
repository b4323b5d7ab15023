package dev.latchkey.server.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.server.operations.PartHealth.Grade;
import dev.latchkey.web.Access;
import dev.latchkey.web.Json;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Locale;

/**
 * {@code /health/live}: the process answers, so there is no need to restart it. {@code /health/ready}: it can do its
 * work, part by part; 503 if it should get no requests.
 */
final class HealthRoutes implements RouteGroup {

    private static final int UNAVAILABLE = 503;

    private final Readiness readiness;

    @Inject
    HealthRoutes(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", ctx -> write(ctx, 200, Json.object().put("status", word(Grade.UP))), Access.PUBLIC);
        routes.get("/health/ready", this::ready, Access.PUBLIC);
    }

    private void ready(Context ctx) {
        Readiness.Seen seen = readiness.now();
        ObjectNode body = Json.object().put("status", word(seen.grade()));
        ObjectNode parts = body.putObject("parts");
        seen.parts().forEach((name, health) -> {
            ObjectNode part = parts.putObject(name).put("status", word(health.grade()));
            if (!health.detail().isEmpty()) {
                part.put("detail", health.detail());
            }
        });
        write(ctx, seen.grade() == Grade.DOWN ? UNAVAILABLE : 200, body);
    }

    private static String word(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }

    private static void write(Context ctx, int status, ObjectNode body) {
        ctx.status(status);
        ctx.header("Cache-Control", "no-store");
        ctx.header("Content-Type", "application/json");
        ctx.result(Json.bytes(body));
    }
}
