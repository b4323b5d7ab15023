package dev.latchkey.server.operations;

import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.audit.AuditLog;
import dev.latchkey.auth.engine.ApplicationStates;
import dev.latchkey.auth.engine.CredentialCache;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.content.node.domain.NodeCache;
import dev.latchkey.store.Database;
import dev.latchkey.store.PoolUse;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** What the server knows of itself, read at the moment of asking. */
final class StateMetrics {

    private final Applications applications;
    private final ApplicationStates states;
    private final AuditLog audit;
    private final CredentialCache credentials;
    private final NodeCache nodes;
    private final Database database;
    private final Clock clock;

    @Inject
    StateMetrics(
            Applications applications,
            ApplicationStates states,
            AuditLog audit,
            CredentialCache credentials,
            NodeCache nodes,
            Database database,
            Clock clock) {
        this.applications = applications;
        this.states = states;
        this.audit = audit;
        this.credentials = credentials;
        this.nodes = nodes;
        this.database = database;
        this.clock = clock;
    }

    void register(PrometheusRegistry registry) {
        registerApplications(registry);
        registerAudit(registry);
        registerCaches(registry);
        registerPool(registry);
    }

    private void registerApplications(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("latchkey_applications")
                .help("Applications, by whether they can serve requests.")
                .labelNames("state")
                .callback(gauge -> {
                    gauge.call(states.serving(), "serving");
                    gauge.call(states.failing(), "failing");
                    gauge.call(states.disabled(), "disabled");
                })
                .register(registry);
        GaugeWithCallback.builder()
                .name("latchkey_signing_key_age_seconds")
                .help("Age of the key with which an application signs.")
                .labelNames("application")
                .callback(gauge -> applications.book().keys().values().stream()
                        .flatMap(keys -> keys.stream().filter(key -> key.state() == KeyState.ACTIVE))
                        .forEach(key -> gauge.call(
                                Duration.between(key.created(), clock.instant()).toSeconds(), key.applicationId())))
                .register(registry);
    }

    private void registerAudit(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("latchkey_audit_waiting")
                .help("Entries of the audit log that are not written yet.")
                .callback(gauge -> gauge.call(audit.waiting()))
                .register(registry);
        CounterWithCallback.builder()
                .name("latchkey_audit_written_total")
                .help("Entries of the audit log written since the start.")
                .callback(counter -> counter.call(audit.written()))
                .register(registry);
        CounterWithCallback.builder()
                .name("latchkey_audit_dropped_total")
                .help("Entries of the audit log lost since the start.")
                .callback(counter -> counter.call(audit.dropped()))
                .register(registry);
    }

    private void registerCaches(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("latchkey_credential_cache_hit_ratio")
                .help("Share of credentials that had been verified before, since the start.")
                .callback(gauge -> gauge.call(credentials.hitRate()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("latchkey_node_cache_hit_ratio")
                .help("Share of nodes asked for that were in memory, since the start.")
                .callback(gauge -> gauge.call(nodes.hitRate()))
                .register(registry);
        GaugeWithCallback.builder()
                .name("latchkey_cache_entries")
                .help("About how much is kept in memory, by kind.")
                .labelNames("cache")
                .callback(gauge -> {
                    gauge.call(credentials.size(), "credentials");
                    gauge.call(nodes.size(), "nodes");
                })
                .register(registry);
    }

    private void registerPool(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("latchkey_database_connections")
                .help("Connections to the database, and requests that wait for one.")
                .labelNames("state")
                .callback(gauge -> {
                    PoolUse use = database.poolUse();
                    gauge.call(use.active(), "active");
                    gauge.call(use.idle(), "idle");
                    gauge.call(use.waiting(), "waiting");
                    gauge.call(use.most(), "most");
                })
                .register(registry);
    }
}
