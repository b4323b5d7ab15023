package dev.latchkey.web;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;

/** What the listener settles before any handler, since Javalin would settle it in a way that handlers cannot mend. */
public final class ListenerRules {

    private ListenerRules() {}

    /**
     * Refuses {@code %u0041} and broken percent-encoding with 400, which otherwise make every route with a parameter
     * answer 500 to anybody; and applies {@link MethodOverride}.
     */
    public static void applyTo(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.LEGACY.without(
                "LATCHKEY",
                Violation.UTF16_ENCODINGS,
                Violation.BAD_PERCENT_ENCODING,
                Violation.BAD_UTF8_ENCODING,
                Violation.TRUNCATED_UTF8_ENCODING));
        http.addCustomizer(new MethodOverride());
    }
}
