package dev.latchkey.web;

import io.javalin.http.Context;

/**
 * What a request does and to what, whichever way it is spelt. Rules on methods and paths must look at this: an alias,
 * another case or {@code /index.php} in front would walk past a rule that looks at the request line.
 *
 * @param method as meant, see {@link MethodOverride}
 * @param path percent-decoded, without query or trailing slash, for example {@code /node/1}
 */
public record ApiTarget(String method, String path) {

    private static final String ATTRIBUTE = ApiTarget.class.getName();

    /** Remembers it for the rest of the request. */
    public void assign(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /** The method that is meant; Javalin's own {@code ctx.method()} follows a header that anybody can send. */
    public static String methodOf(Context ctx) {
        return ctx.req().getMethod();
    }

    /** As assigned when the route was found; the request line as sent where no REST resource was meant. */
    public static ApiTarget of(Context ctx) {
        ApiTarget assigned = ctx.attribute(ATTRIBUTE);
        return assigned == null ? new ApiTarget(methodOf(ctx), ctx.req().getRequestURI()) : assigned;
    }
}
