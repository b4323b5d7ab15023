package dev.latchkey.server.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.server.operations.PartHealth.Grade;
import dev.latchkey.web.Access;
import dev.latchkey.web.Json;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.openapi.Answer;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Schema;
import dev.latchkey.web.openapi.Tag;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code /health/live}: the process answers, so there is no need to restart it. {@code /health/ready}: it can do its
 * work, part by part; 503 if it should get no requests.
 */
final class HealthRoutes implements RouteGroup {

    static final Tag OPERATION = new Tag("Operation", "For whoever runs the server.");

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

    @Override
    public Api api() {
        Content health = Content.json(Schema.named("Health"));
        Operation live = Operation.of("GET", "/health/live", "live")
                .about(OPERATION, "Ask whether the process answers", "If it does, there is no need to restart it.")
                .taking(Parameter.REQUEST_ID)
                .answering(Answer.of(200, "It does.", health));
        Operation ready = Operation.of("GET", "/health/ready", "ready")
                .about(OPERATION, "Ask whether the server can do its work", "Part by part, for load balancers.")
                .taking(Parameter.REQUEST_ID)
                .answering(
                        Answer.of(200, "It can.", health),
                        Answer.of(UNAVAILABLE, "It should get no requests.", health));
        return Api.of(OPERATION, live, ready).and(Api.of(Map.of("Health", schema())));
    }

    private static Schema schema() {
        Schema grade = Schema.oneOfTexts(
                Stream.of(Grade.values()).map(HealthRoutes::word).toList());
        Schema part = Schema.object()
                .having("status", grade)
                .mayHave("detail", Schema.text())
                .closed();
        return Schema.object()
                .having("status", grade)
                .mayHave("parts", Schema.object().with("additionalProperties", part))
                .closed();
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
