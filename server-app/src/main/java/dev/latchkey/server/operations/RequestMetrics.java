package dev.latchkey.server.operations;

import dev.latchkey.server.http.AnsweredRequest;
import dev.latchkey.server.http.RequestObserver;
import dev.latchkey.web.ErrorWriter;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Set;

/** Counts requests, their time, and refusals by code. */
final class RequestMetrics implements RequestObserver, RouteGroup {

    /** Any word can be sent as a method; each new one would be a series of its own. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS");

    private final Counter requests;
    private final Histogram seconds;
    private final Counter refusals;

    RequestMetrics(PrometheusRegistry registry) {
        requests = Counter.builder()
                .name("latchkey_http_requests_total")
                .help("Requests answered, by method and status.")
                .labelNames("method", "status")
                .register(registry);
        seconds = Histogram.builder()
                .name("latchkey_http_request_duration_seconds")
                .help("Time from the first byte of a request to the last of its answer.")
                .labelNames("method")
                .classicOnly()
                .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
                .register(registry);
        refusals = Counter.builder()
                .name("latchkey_refusals_total")
                .help("Requests refused in the gate's shape, by code.")
                .labelNames("code")
                .register(registry);
    }

    @Override
    public void answered(AnsweredRequest request) {
        String method = METHODS.contains(request.method()) ? request.method() : "other";
        requests.labelValues(method, Integer.toString(request.status())).inc();
        seconds.labelValues(method).observe(request.time().toNanos() / 1e9);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.after(ctx -> {
            String code = ErrorWriter.codeOf(ctx);
            if (!code.isEmpty()) {
                refusals.labelValues(code).inc();
            }
        });
    }
}
