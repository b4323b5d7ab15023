package dev.latchkey.rest.http;

import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.rest.Verb;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Drupal's sentences for what is refused before a resource is asked (contract "content", sections 1.7, 1.10, 2.4). */
final class Refusals {

    private final PublicAddress address;

    @Inject
    Refusals(PublicAddress address) {
        this.address = address;
    }

    RestFailure noRoute(String method, Context ctx) {
        String referer = ctx.header("Referer");
        String from = referer == null ? "" : " (from \"" + referer + "\")";
        return new RestFailure(404, route(method, ctx) + from);
    }

    /** 405, or 404 if no other method is allowed there either. */
    RestFailure notAllowed(String method, Context ctx, String allow) {
        if (allow.isEmpty()) {
            return noRoute(method, ctx);
        }
        return new RestFailure(
                405, route(method, ctx) + ": Method Not Allowed (Allow: " + allow + ")", Map.of("Allow", allow));
    }

    private String route(String method, Context ctx) {
        return "No route found for \"" + method + " " + address.of(ctx.req().getRequestURI()) + "\"";
    }

    static RestFailure notConverted(RestPath path, Verb verb) {
        String entity = path.definition().parameter();
        return new RestFailure(
                404,
                "The \"" + entity + "\" parameter was not converted for the path \""
                        + path.definition().entityPath() + "\" (route name: \"rest."
                        + path.definition().configId() + "." + verb + "\")");
    }

    static RestFailure methodOfAuthentication() {
        return new RestFailure(403, "The used authentication method is not allowed on this route.");
    }

    static RestFailure pagesAreHtml() {
        return new RestFailure(
                406, "A route that returns a rendered array as its response only supports the HTML format.");
    }

    static RestFailure format(Collection<String> supported) {
        return new RestFailure(
                406,
                "No route found for the specified format. Supported formats: " + String.join(", ", supported) + ".");
    }

    static RestFailure noContentType() {
        return new RestFailure(415, "No \"Content-Type\" request header specified");
    }

    static RestFailure contentType(String sent) {
        return new RestFailure(415, "No route found that matches \"Content-Type: " + sent + "\"");
    }

    static RestFailure csrf(String trouble) {
        return new RestFailure(403, "X-CSRF-Token request header is " + trouble);
    }
}
