package dev.latchkey.server.operations;

import dev.latchkey.server.tls.LiveCertificate;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;
import java.util.Set;

/** The certificate in force; where the server speaks plain http, these metrics have no samples. */
final class CertificateMetrics {

    private final Set<LiveCertificate> certificates;

    @Inject
    CertificateMetrics(Set<LiveCertificate> certificates) {
        this.certificates = certificates;
    }

    void register(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("latchkey_tls_certificate_expiry_timestamp_seconds")
                .help("When the certificate in force expires, in seconds since 1970.")
                .callback(gauge -> certificates.forEach(
                        one -> gauge.call(one.identity().notAfter().getEpochSecond())))
                .register(registry);
        GaugeWithCallback.builder()
                .name("latchkey_tls_files_refused")
                .help("1 if the certificate files hold a pair that cannot be used, so that the one before stays.")
                .callback(gauge -> certificates.forEach(one -> gauge.call(one.filesRefused() ? 1 : 0)))
                .register(registry);
    }
}
