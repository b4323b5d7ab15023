package dev.latchkey.server.http;

import dev.latchkey.server.tls.LiveCertificate;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a new certificate to new connections; those that are there keep the one that they began with. */
final class CertificateWatch extends AbstractLifeCycle {

    private static final Logger log = LoggerFactory.getLogger(CertificateWatch.class);

    private final LiveCertificate certificate;
    private final SslContextFactory.Server contexts;
    private final Connector connector;
    private volatile Scheduler.Task next;

    CertificateWatch(LiveCertificate certificate, SslContextFactory.Server contexts, Connector connector) {
        this.certificate = certificate;
        this.contexts = contexts;
        this.connector = connector;
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void schedule() {
        long nanos = certificate.lookEvery().toNanos();
        next = connector.getScheduler().schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
        try {
            if (certificate.look()) {
                contexts.reload(
                        factory -> factory.setSslContext(certificate.identity().context()));
            }
        } catch (Exception e) {
            log.error("the new certificate could not be taken over", e);
        }
        if (isRunning()) {
            schedule();
        }
    }
}
