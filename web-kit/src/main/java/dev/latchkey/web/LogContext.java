package dev.latchkey.web;

import io.javalin.http.Context;
import org.slf4j.MDC;

/** Lets every log line of a request carry the request's id and the id of its trace. */
public final class LogContext {

    public static final String REQUEST = "request_id";
    public static final String TRACE = "trace_id";

    private LogContext() {}

    /** For the thread that handles the request, until {@link #leave}. */
    public static void enter(Context ctx) {
        MDC.put(REQUEST, RequestId.of(ctx));
        MDC.put(TRACE, TraceId.from(ctx.header(TraceId.HEADER)));
    }

    public static void leave() {
        MDC.remove(REQUEST);
        MDC.remove(TRACE);
    }
}
