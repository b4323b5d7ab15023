package dev.latchkey.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;

/**
 * What a request does and to what, whichever way it is spelt. Rules on methods and paths must look at this: an alias,
 * another case, {@code /index.php} in front or {@code X-HTTP-Method-Override} would walk past a rule that looks at the
 * request line.
 *
 * @param method upper case; HEAD stays HEAD
 * @param path percent-decoded, without query or trailing slash, for example {@code /node/1}
 */
public record ApiTarget(String method, String path) {

    private static final String ATTRIBUTE = ApiTarget.class.getName();
    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final Set<String> BY_OVERRIDE = Set.of("PATCH", "DELETE", "PUT");

    /** Remembers it for the rest of the request. */
    public void assign(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /** As assigned when the route was found; the request line as sent where no REST resource was meant. */
    public static ApiTarget of(Context ctx) {
        ApiTarget assigned = ctx.attribute(ATTRIBUTE);
        return assigned == null ? new ApiTarget(methodOf(ctx), ctx.req().getRequestURI()) : assigned;
    }

    /**
     * The method that is meant: that of the request line, or, on POST alone, PATCH, DELETE or PUT named by
     * {@code X-HTTP-Method-Override} (contract "content", section 1.1). Javalin's own {@code ctx.method()} follows the
     * header on every method.
     */
    public static String methodOf(Context ctx) {
        String sent = ctx.req().getMethod();
        String override = ctx.header(OVERRIDE);
        if (!sent.equals("POST") || override == null) {
            return sent;
        }
        String wanted = override.trim().toUpperCase(Locale.ROOT);
        return BY_OVERRIDE.contains(wanted) ? wanted : sent;
    }
}
