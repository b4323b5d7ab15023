package dev.latchkey.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.StandardError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only writer of error bodies: the gate's shape (contract "auth", section 4) for what concerns authentication,
 * Drupal's {@code {"message": "…"}} for what concerns a resource. The status line always equals the body's.
 */
public final class ErrorWriter {

    private static final Logger log = LoggerFactory.getLogger(ErrorWriter.class);

    /** The codes whose example in the guide repeats the sentence as {@code message}. */
    private static final Set<String> WITH_MESSAGE =
            Set.of("TOKEN_EXPIRED", "USER_INFORMATION_NOT_FOUND", "INVALID_SIGNATURE");

    private static final String WRITTEN = ErrorWriter.class.getName();

    /** The code of the error that this request was answered with in the gate's shape; empty if it was not. */
    public static String codeOf(Context ctx) {
        String code = ctx.attribute(WRITTEN);
        return code == null ? "" : code;
    }

    public void addTo(RoutesConfig routes) {
        routes.exception(ApiFailure.class, this::write);
        routes.exception(RestFailure.class, this::write);
        routes.exception(HttpResponseException.class, this::write);
        routes.exception(Exception.class, this::hide);
    }

    /** Answers whatever failure this is; for handlers that Javalin calls after a failure, whose own it does not map. */
    public void writeAny(Exception failure, Context ctx) {
        if (failure instanceof ApiFailure refusal) {
            write(refusal, ctx);
        } else if (failure instanceof RestFailure refusal) {
            write(refusal, ctx);
        } else if (failure instanceof HttpResponseException refusal) {
            write(refusal, ctx);
        } else {
            hide(failure, ctx);
        }
    }

    /** Answers with the gate's shape. */
    public void write(ApiFailure failure, Context ctx) {
        failure.headers().forEach(ctx::header);
        ctx.attribute(WRITTEN, failure.code().name());
        answer(ctx, failure.code().httpStatus(), body(failure, RequestId.of(ctx)));
    }

    /** The gate's shape, for answers that do not come from a route. */
    public static ObjectNode body(ApiFailure failure, String requestId) {
        ErrorCode code = failure.code();
        ObjectNode body = Json.object()
                .put("status", "error")
                .put("http_code", code.httpStatus())
                .put("error", code.name())
                .put("error_description", failure.description());
        if (WITH_MESSAGE.contains(code.name())) {
            body.put("message", failure.description());
        }
        return body.put("request_id", requestId);
    }

    /** Answers with Drupal's shape. */
    public void write(RestFailure failure, Context ctx) {
        failure.headers().forEach(ctx::header);
        answer(ctx, failure.status(), Json.object().put("message", failure.message()));
    }

    private void write(HttpResponseException failure, Context ctx) {
        if (failure.getStatus() == 413) {
            write(new ApiFailure(StandardError.PAYLOAD_TOO_LARGE), ctx);
        } else {
            write(new RestFailure(failure.getStatus(), failure.getMessage()), ctx);
        }
    }

    private void hide(Exception fault, Context ctx) {
        log.error("request {} failed: {} {}", RequestId.of(ctx), ctx.method(), ctx.path(), fault);
        write(new ApiFailure(StandardError.INTERNAL_ERROR), ctx);
    }

    private static void answer(Context ctx, int status, ObjectNode body) {
        ctx.status(status);
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Content-Type", "application/json");
        ctx.result(Json.bytes(body));
    }
}
