package dev.latchkey.server.http;

import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses methods that nothing here uses, {@code TRACE} above all, and treats {@code HEAD} as the {@code GET} that it
 * is but for the body (RFC 9110, section 9.3.2), which the HTTP layer leaves out.
 */
final class MethodRules extends Handler.Wrapper {

    private static final Set<String> SERVED = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!SERVED.contains(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
            Response.writeError(request, response, callback, 405);
            return true;
        }
        return super.handle("HEAD".equals(request.getMethod()) ? new AsGet(request) : request, response, callback);
    }

    private static final class AsGet extends Request.Wrapper {

        AsGet(Request wrapped) {
            super(wrapped);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
