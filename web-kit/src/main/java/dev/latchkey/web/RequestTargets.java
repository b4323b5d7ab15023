package dev.latchkey.web;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;

/** Which request targets the listener takes at all. */
public final class RequestTargets {

    private RequestTargets() {}

    /**
     * Refuses {@code %u0041} and broken percent-encoding with 400 before any handler. Javalin lets them in, and then
     * every route with a parameter answers 500 to anybody.
     */
    public static void restrict(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.LEGACY.without(
                "LATCHKEY",
                Violation.UTF16_ENCODINGS,
                Violation.BAD_PERCENT_ENCODING,
                Violation.BAD_UTF8_ENCODING,
                Violation.TRUNCATED_UTF8_ENCODING));
    }
}
