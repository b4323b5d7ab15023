package dev.latchkey.server.http;

import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.ErrorWriter;
import dev.latchkey.web.Json;
import dev.latchkey.web.RequestId;
import io.javalin.router.exception.JavaLangErrorHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers where a handler ended in a {@link java.lang.Error}, for example for want of memory or stack. */
final class LastResort implements JavaLangErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    @Override
    public void handle(HttpServletResponse response, Error error) {
        String requestId = RequestId.from(response.getHeader(RequestId.HEADER));
        log.error("request {} failed badly", requestId, error);
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(StandardError.INTERNAL_ERROR.httpStatus());
        response.setHeader(RequestId.HEADER, requestId);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        try {
            response.getOutputStream()
                    .write(Json.bytes(ErrorWriter.body(new ApiFailure(StandardError.INTERNAL_ERROR), requestId)));
        } catch (IOException e) {
            log.debug("request {}: the client is gone", requestId, e);
        }
    }
}
