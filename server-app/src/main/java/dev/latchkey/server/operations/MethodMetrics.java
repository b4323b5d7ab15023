package dev.latchkey.server.operations;

import dev.latchkey.auth.guard.MethodGuards;
import dev.latchkey.auth.guard.MethodHealth;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** How the authentication methods are doing that have been used; a replaced plugin counts with its successor. */
final class MethodMetrics {

    private final MethodGuards guards;

    @Inject
    MethodMetrics(MethodGuards guards) {
        this.guards = guards;
    }

    void register(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("latchkey_method_calls")
                .help("Calls of an authentication method that have not come back, and those that nobody waits for.")
                .labelNames("method", "state")
                .callback(gauge -> {
                    sums(MethodHealth::callsInFlight).forEach((method, calls) -> gauge.call(calls, method, "running"));
                    sums(MethodHealth::callsGivenUp).forEach((method, calls) -> gauge.call(calls, method, "given_up"));
                })
                .register(registry);
        GaugeWithCallback.builder()
                .name("latchkey_method_paused")
                .help("1 while an authentication method is left alone after failures.")
                .labelNames("method")
                .callback(gauge -> sums(health -> health.paused() && !health.replaced() ? 1 : 0)
                        .forEach((method, paused) -> gauge.call(paused, method)))
                .register(registry);
        counter(registry, "latchkey_method_failures", "Failures of an authentication method.", MethodHealth::failures);
        counter(
                registry,
                "latchkey_method_refused_for_load",
                "Calls of an authentication method that were not made because too many were in flight.",
                MethodHealth::refusedForLoad);
    }

    private void counter(PrometheusRegistry registry, String name, String help, ToLongFunction<MethodHealth> number) {
        CounterWithCallback.builder()
                .name(name + "_total")
                .help(help)
                .labelNames("method")
                .callback(counter -> sums(number).forEach((method, sum) -> counter.call(sum, method)))
                .register(registry);
    }

    private Map<String, Long> sums(ToLongFunction<MethodHealth> number) {
        List<MethodHealth> all = guards.health();
        return all.stream().collect(Collectors.groupingBy(MethodHealth::methodId, Collectors.summingLong(number)));
    }
}
