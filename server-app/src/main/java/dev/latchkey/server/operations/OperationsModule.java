package dev.latchkey.server.operations;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.latchkey.server.http.Draining;
import dev.latchkey.server.http.RequestObserver;
import dev.latchkey.server.logging.AccessLines;
import dev.latchkey.server.tls.LiveCertificate;
import dev.latchkey.web.RouteGroup;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Health and metrics. Further {@link HealthPart}s go into the set of that name. */
public final class OperationsModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder<HealthPart> parts = Multibinder.newSetBinder(binder(), HealthPart.class);
        parts.addBinding().to(DatabaseHealth.class);
        parts.addBinding().to(DiskHealth.class);
        parts.addBinding().to(ApplicationsHealth.class);
        Multibinder.newSetBinder(binder(), LiveCertificate.class);
        bind(Draining.class).in(Singleton.class);
        parts.addBinding().to(DrainHealth.class);
        bind(Readiness.class).in(Singleton.class);
        Multibinder<RouteGroup> routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(HealthRoutes.class).in(Singleton.class);
        routes.addBinding().to(MetricsRoutes.class).in(Singleton.class);
        routes.addBinding().to(RequestMetrics.class);
        routes.addBinding().to(DiskGuard.class).in(Singleton.class);
        Multibinder<RequestObserver> observers = Multibinder.newSetBinder(binder(), RequestObserver.class);
        observers.addBinding().to(RequestMetrics.class);
        observers.addBinding().to(AccessLines.class).in(Singleton.class);
        observers.addBinding().to(ChartedLatencies.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    PrometheusRegistry registry(StateMetrics state, MethodMetrics methods, CertificateMetrics certificates) {
        PrometheusRegistry registry = new PrometheusRegistry();
        state.register(registry);
        methods.register(registry);
        certificates.register(registry);
        ProcessMetrics.builder().register(registry);
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        return registry;
    }

    @Provides
    @Singleton
    RequestMetrics requests(PrometheusRegistry registry) {
        return new RequestMetrics(registry);
    }
}
