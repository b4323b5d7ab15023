package dev.latchkey.rest.http;

import dev.latchkey.rest.domain.RestResourceConfig;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.rest.domain.RestVocabulary;
import dev.latchkey.web.Access;
import dev.latchkey.web.ApiTarget;
import dev.latchkey.web.CrossOrigin;
import dev.latchkey.web.ErrorWriter;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Sentence;
import dev.latchkey.web.rest.RestResponse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.EndpointNotFound;
import jakarta.inject.Inject;
import java.util.List;

/**
 * All routes of all REST resources, and the answer to every path that no route group knows: an alias, another spelling
 * of a resource's path, or 404 in Drupal's words.
 *
 * <p>Add it after the groups with pages: Javalin takes the first route that fits, and {@code /node/{id}} also fits a
 * page such as {@code /node/add}.
 */
final class RestDispatcher implements RouteGroup {

    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS,
            HandlerType.TRACE);

    private final RestPaths paths;
    private final RestResources resources;
    private final RestPipeline pipeline;
    private final Refusals refusals;
    private final CrossOrigin origins;
    private final ErrorWriter errors = new ErrorWriter();

    @Inject
    RestDispatcher(
            RestPaths paths, RestResources resources, RestPipeline pipeline, Refusals refusals, CrossOrigin origins) {
        this.paths = paths;
        this.resources = resources;
        this.pipeline = pipeline;
        this.refusals = refusals;
        this.origins = origins;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (String pattern : paths.patterns()) {
            METHODS.forEach(method -> routes.addHttpHandler(method, pattern, this::dispatch, Access.API_CALLER));
        }
        routes.exception(EndpointNotFound.class, (notFound, ctx) -> dispatchUnmatched(ctx));
    }

    /** The verbs that are open at this moment. */
    @Override
    public Api api() {
        return paths.resources().stream()
                .map(resource -> new RestOperations(resource, resources.configOf(resource.definition())).api())
                .reduce(examples(), Api::and);
    }

    private static Api examples() {
        return Api.of(
                new Sentence(400, "syntax", "Syntax error"),
                new Sentence(401, "anonymous", EntryCheck.CREDENTIALS_WOULD_HELP),
                sentence("method", Refusals.methodOfAuthentication()),
                sentence("csrfToken", Refusals.csrf("missing")),
                sentence("permission", RestFailure.missing("access content")),
                sentence("format", Refusals.format(RestVocabulary.FORMATS)),
                sentence("contentTypeMissing", Refusals.noContentType()),
                sentence("contentType", Refusals.contentType("text/plain")));
    }

    private static Sentence sentence(String name, RestFailure refusal) {
        return new Sentence(refusal.status(), name, refusal.message());
    }

    /** Javalin maps no failure of a handler that it calls for a failure. */
    private void dispatchUnmatched(Context ctx) {
        try {
            dispatch(ctx);
        } catch (RuntimeException failure) {
            errors.writeAny(failure, ctx);
        }
    }

    private void dispatch(Context ctx) {
        String method = ApiTarget.methodOf(ctx);
        RestPath path = paths.find(ctx.req().getRequestURI()).orElseThrow(() -> refusals.noRoute(method, ctx));
        if (path.namesEntity() && origins.answers(ctx)) {
            return;
        }
        RestResourceConfig config = resources.configOf(path.definition());
        if (method.equals("OPTIONS")) {
            options(ctx, path.offered(config));
        } else if (path.knows(method)) {
            new ApiTarget(method, path.canonical()).assign(ctx);
            RestResponse response = pipeline.answer(ctx, path, method, config);
            Answers.write(ctx, response, method.equals("GET") || method.equals("HEAD"));
        } else {
            throw refusals.notAllowed(method, ctx, path.allowed(config));
        }
    }

    private void options(Context ctx, String allow) {
        if (allow.isEmpty()) {
            throw refusals.noRoute("OPTIONS", ctx);
        }
        Answers.options(ctx, allow);
    }
}
