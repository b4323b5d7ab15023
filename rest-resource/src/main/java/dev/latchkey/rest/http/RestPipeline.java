package dev.latchkey.rest.http;

import dev.latchkey.rest.domain.MethodConfig;
import dev.latchkey.rest.domain.RestResourceConfig;
import dev.latchkey.web.BodyLimit;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.Caller;
import dev.latchkey.web.CallerSource;
import dev.latchkey.web.Provider;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.rest.RestRequest;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.RestResponse;
import dev.latchkey.web.rest.Verb;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What happens to a request whose route is known: who calls, is the verb enabled, content type, format, target, may the
 * caller come in this way, resource. The order decides which error wins (contract "content", section 1.2).
 */
final class RestPipeline {

    private final CallerSource gate;
    private final EntryCheck entry;
    private final Refusals refusals;
    private final BodyReader bodies;

    @Inject
    RestPipeline(CallerSource gate, EntryCheck entry, Refusals refusals, BodyLimit limit, Clock clock) {
        this.gate = gate;
        this.entry = entry;
        this.refusals = refusals;
        this.bodies = new BodyReader(limit, clock);
    }

    RestResponse answer(Context ctx, RestPath path, String method, RestResourceConfig config) {
        Caller caller = gate.callerOf(ctx);
        Optional<Verb> verb = path.verb(method);
        MethodConfig enabled =
                verb.flatMap(config::route).orElseThrow(() -> notEnabled(ctx, path, method, caller, config));
        return answer(ctx, path, verb.orElseThrow(), caller, enabled);
    }

    private RestResponse answer(Context ctx, RestPath path, Verb verb, Caller caller, MethodConfig enabled) {
        boolean carriesBody = verb == Verb.POST || verb == Verb.PATCH;
        if (carriesBody) {
            ContentTypes.requireJson(ctx);
        }
        Formats.require(ctx, enabled.formats());
        RestRequest request = new IncomingRequest(ctx, caller, bodies, carriesBody);
        Supplier<RestResponse> work = work(path.resource(), path, verb, request);
        entry.require(ctx, verb, caller, enabled);
        try {
            return work.get();
        } catch (RestFailure refusal) {
            throw entry.challenged(ctx, refusal, caller, enabled);
        }
    }

    private static <T> Supplier<RestResponse> work(
            RestResource<T> resource, RestPath path, Verb verb, RestRequest request) {
        if (verb == Verb.POST) {
            return () -> resource.create(request);
        }
        T target = resource.find(path.parameter()).orElseThrow(() -> Refusals.notConverted(path, verb));
        return switch (verb) {
            case GET -> () -> resource.read(request, target);
            case PATCH -> () -> resource.update(request, target);
            case DELETE -> () -> resource.delete(request, target);
            case POST -> () -> resource.create(request);
        };
    }

    /** What Drupal says where the route is missing (contract "content", section 4.2, shape "bare"). */
    private RestFailure notEnabled(
            Context ctx, RestPath path, String method, Caller caller, RestResourceConfig config) {
        if (!path.isOfPage(method)) {
            return refusals.notAllowed(method, ctx, path.allowed(config));
        }
        return caller.provider() == Provider.GATE ? Refusals.methodOfAuthentication() : Refusals.pagesAreHtml();
    }
}
