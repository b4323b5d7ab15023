package dev.latchkey.server.openapi;

import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.web.Access;
import dev.latchkey.web.ApiDescription;
import dev.latchkey.web.CallerSource;
import dev.latchkey.web.CrossOrigin;
import dev.latchkey.web.Provider;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.openapi.Answer;
import dev.latchkey.web.openapi.AnswerHeader;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Entrance;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Refused;
import dev.latchkey.web.openapi.Schema;
import dev.latchkey.web.openapi.Tag;
import dev.latchkey.web.rest.Conditional;
import dev.latchkey.web.rest.EntityTag;
import dev.latchkey.web.rest.RestResponse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;

/** {@code /openapi.json}, for those who have the permission; decision 0013. */
final class OpenApiRoutes implements RouteGroup {

    private static final String PATH = "/openapi.json";
    private static final Tag DOCUMENT = new Tag("This document", "What the server tells about its API.");

    private final OpenApiDocument document;
    private final CallerSource callers;
    private final CrossOrigin origins;
    private final Roles roles;

    @Inject
    OpenApiRoutes(OpenApiDocument document, CallerSource callers, CrossOrigin origins, Roles roles) {
        this.document = document;
        this.callers = callers;
        this.origins = origins;
        this.roles = roles;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::send, Access.API_CALLER);
        routes.options(PATH, this::options, Access.PUBLIC);
    }

    @Override
    public Api api() {
        Operation read = Operation.of("GET", PATH, "readDocument")
                .about(DOCUMENT, "Get this document", "Needs the permission \"" + ApiDescription.PERMISSION + "\".")
                .taking(Parameter.IF_NONE_MATCH, Parameter.REQUEST_ID)
                .answering(
                        Answer.of(200, "The document.", Content.json(Schema.object()), AnswerHeader.ETAG),
                        Answer.empty(304, "Nothing has changed since.", AnswerHeader.ETAG))
                .refusing(Refused.BAD_REQUEST, Refused.UNAUTHORIZED, Refused.FORBIDDEN, Refused.TOO_MANY_REQUESTS)
                .enteredBy(entrances());
        return Api.of(DOCUMENT, read);
    }

    private List<String> entrances() {
        List<String> proved = List.of(Provider.GATE.id(), Provider.COOKIE.id());
        return openToAnybody() ? List.of(Entrance.ANYBODY) : proved;
    }

    private void options(Context ctx) {
        if (!origins.answers(ctx)) {
            ctx.header("Allow", "GET, HEAD").res().setContentType(null);
            ctx.status(200);
        }
    }

    private void send(Context ctx) {
        origins.answers(ctx);
        if (!openToAnybody() && !callers.callerOf(ctx).may(ApiDescription.PERMISSION)) {
            throw RestFailure.missing(ApiDescription.PERMISSION);
        }
        byte[] body = document.json();
        RestResponse response = RestResponse.ok(body).with("ETag", EntityTag.of(body));
        response.headers().forEach(ctx::header);
        ctx.header("Cache-Control", "private, no-cache");
        ctx.header("X-Content-Type-Options", "nosniff");
        if (Conditional.notModified(ctx, response)) {
            ctx.status(304).res().setContentType(null);
        } else {
            ctx.contentType("application/json").result(body);
        }
    }

    /** The gate would first ask for an application, which somebody in particular has, and anybody has not. */
    private boolean openToAnybody() {
        return roles.current().granted(List.of(Role.ANONYMOUS), ApiDescription.PERMISSION);
    }
}
