package dev.latchkey.server.operations;

import dev.latchkey.auth.spi.AddressRange;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.web.Access;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.openapi.Answer;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Refused;
import dev.latchkey.web.openapi.Schema;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** {@code /metrics} in Prometheus' text format, for the addresses that the operator names. */
final class MetricsRoutes implements RouteGroup {

    private final PrometheusRegistry registry;
    private final ClientAddress addresses;
    private final List<AddressRange> allowed;

    @Inject
    MetricsRoutes(PrometheusRegistry registry, ClientAddress addresses, ServerSettings settings) {
        this.registry = registry;
        this.addresses = addresses;
        this.allowed = settings.operations().metricsNetworks();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/metrics", this::write, Access.PUBLIC);
    }

    @Override
    public Api api() {
        Operation metrics = Operation.of("GET", "/metrics", "metrics")
                .about(
                        HealthRoutes.OPERATION,
                        "Get measurements in Prometheus' text format",
                        "For the addresses that the operator has named; others are told that there is nothing.")
                .taking(Parameter.REQUEST_ID)
                .answering(
                        Answer.of(200, "All measurements.", Content.text(Schema.text(), "latchkey_requests_total 42")))
                .refusing(Refused.NOT_FOUND);
        return Api.of(HealthRoutes.OPERATION, metrics);
    }

    private void write(Context ctx) throws IOException {
        InetAddress client = addresses.of(ctx);
        if (allowed.stream().noneMatch(range -> range.contains(client))) {
            throw new RestFailure(404, "There is no such page for you.");
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, registry.scrape());
        ctx.header("Cache-Control", "no-store");
        ctx.header("Content-Type", PrometheusTextFormatWriter.CONTENT_TYPE);
        ctx.result(text.toByteArray());
    }
}
