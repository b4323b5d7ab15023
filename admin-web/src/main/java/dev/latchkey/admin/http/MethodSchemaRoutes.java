package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.schema.SettingsSchema;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.web.Access;
import dev.latchkey.web.Json;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** The settings of each method as JSON Schema, for editors and scripts. */
final class MethodSchemaRoutes implements RouteGroup {

    private static final String MEDIA_TYPE = "application/schema+json";

    private final PageHandlers handlers;
    private final MethodRegistry methods;

    @Inject
    MethodSchemaRoutes(PageHandlers handlers, MethodRegistry methods) {
        this.handlers = handlers;
        this.methods = methods;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                AdminPaths.METHOD_SCHEMA,
                handlers.page(this::send),
                Access.permission(AdminPermissions.AUTHENTICATION));
    }

    private void send(Context ctx) {
        AuthMethodDescriptor method = methods.provider(ctx.pathParam("id"))
                .map(AuthMethodProvider::descriptor)
                .orElseThrow(PageFailure::notFound);
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.contentType(MEDIA_TYPE).result(Json.bytes(SettingsSchema.of(method)));
    }
}
