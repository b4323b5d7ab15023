package dev.latchkey.server.operations;

import dev.latchkey.server.tls.LiveCertificate;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** Whether clients still believe the certificate. The other servers are as likely to be late, so it is not down. */
public final class CertificateHealth implements HealthPart {

    private final Set<LiveCertificate> certificates;
    private final Clock clock;

    @Inject
    CertificateHealth(Set<LiveCertificate> certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "certificate";
    }

    @Override
    public PartHealth look() {
        return certificates.stream().anyMatch(one -> one.identity().notAfter().isBefore(clock.instant()))
                ? PartHealth.degraded("has expired")
                : PartHealth.up();
    }
}
