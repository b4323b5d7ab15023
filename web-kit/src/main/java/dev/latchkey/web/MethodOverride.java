package dev.latchkey.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * A POST with {@code X-HTTP-Method-Override} becomes the PATCH, DELETE or PUT that it names (contract "content", section
 * 1.1), and everybody behind sees the method that is meant. Any other use of the header is dropped: Javalin by itself
 * would follow it on GET too, and to its own kinds of handlers such as {@code BEFORE}. Belongs on the listener.
 */
public final class MethodOverride implements HttpConfiguration.Customizer {

    private static final String HEADER = "X-HTTP-Method-Override";
    private static final Set<String> METHODS = Set.of("PATCH", "DELETE", "PUT");

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        String wanted = request.getHeaders().get(HEADER);
        return wanted == null ? request : new Meant(request, method(request, wanted));
    }

    private static String method(Request request, String wanted) {
        return Optional.of(wanted.trim().toUpperCase(Locale.ROOT))
                .filter(METHODS::contains)
                .filter(method -> request.getMethod().equals("POST"))
                .orElse(request.getMethod());
    }

    private static final class Meant extends Request.Wrapper {

        private final String method;
        private final HttpFields headers;

        Meant(Request sent, String method) {
            super(sent);
            this.method = method;
            this.headers = HttpFields.build(sent.getHeaders()).remove(HEADER).asImmutable();
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
