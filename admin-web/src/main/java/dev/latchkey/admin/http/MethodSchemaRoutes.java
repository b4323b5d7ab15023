package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.schema.SettingsSchema;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.web.Access;
import dev.latchkey.web.Json;
import dev.latchkey.web.Provider;
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
import java.util.List;

/** The settings of each method as JSON Schema, for editors and scripts. */
final class MethodSchemaRoutes implements RouteGroup {

    private static final Tag CONFIGURATION = new Tag("Configuration", "How the server is set up.");
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

    @Override
    public Api api() {
        Operation settings = Operation.of("GET", AdminPaths.METHOD_SCHEMA, "methodSettings")
                .about(
                        CONFIGURATION,
                        "Get the settings of an authentication method as JSON Schema",
                        "For editors and scripts; needs the permission \"" + AdminPermissions.AUTHENTICATION
                                + "\". Whoever" + " is not logged in or may not see it gets a page for people.")
                .taking(
                        Parameter.path(
                                "id", "The id of the method.", Schema.text().example("jwt")),
                        Parameter.REQUEST_ID)
                .answering(Answer.of(200, "A JSON Schema (2020-12).", Content.of(MEDIA_TYPE, Schema.object())))
                .enteredBy(List.of(Provider.COOKIE.id()));
        return Api.of(CONFIGURATION, settings);
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
