package dev.latchkey.server.http;

import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.ErrorWriter;
import dev.latchkey.web.Json;
import dev.latchkey.web.RequestId;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers in the gate's shape where Jetty itself refuses: broken requests, oversized headers, unsupported versions. The
 * reason goes to the log only.
 */
final class EdgeErrors extends ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(EdgeErrors.class);

    private final StrictTransport strictTransport;

    EdgeErrors(StrictTransport strictTransport) {
        this.strictTransport = strictTransport;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ErrorCode code = EdgeError.of(response.getStatus());
        String requestId = requestId(request, response);
        if (request.getAttribute(ERROR_EXCEPTION) instanceof Throwable reason) {
            log.debug("request {} refused with {}", requestId, code.name(), reason);
        }
        HttpFields.Mutable headers = response.getHeaders();
        SafeHeaders.addTo(headers);
        strictTransport.addTo(request, headers);
        headers.put(RequestId.HEADER, requestId);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_TYPE, "application/json");
        response.setStatus(code.httpStatus());
        byte[] body = Json.bytes(ErrorWriter.body(new ApiFailure(code), requestId));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static String requestId(Request request, Response response) {
        String assigned = response.getHeaders().get(RequestId.HEADER);
        return assigned == null ? RequestId.from(request.getHeaders().get(RequestId.HEADER)) : assigned;
    }
}
