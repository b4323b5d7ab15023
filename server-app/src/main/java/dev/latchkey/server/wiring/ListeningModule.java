package dev.latchkey.server.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.latchkey.admin.call.SelfTransport;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.http.AccessGuard;
import dev.latchkey.server.http.AnswerLog;
import dev.latchkey.server.http.Draining;
import dev.latchkey.server.http.Edge;
import dev.latchkey.server.http.HttpServer;
import dev.latchkey.server.http.ListeningSocket;
import dev.latchkey.server.http.RequestObserver;
import dev.latchkey.server.http.StrictTransport;
import dev.latchkey.server.http.TlsTransport;
import dev.latchkey.server.http.Transport;
import dev.latchkey.server.operations.CertificateHealth;
import dev.latchkey.server.operations.HealthPart;
import dev.latchkey.server.tls.LiveCertificate;
import dev.latchkey.server.tls.OwnCertificate;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.UnavailablePage;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What a server needs beside its services to answer requests. */
final class ListeningModule extends AbstractModule {

    private final ListeningSocket socket;
    private final Set<LiveCertificate> certificates;

    /** @param certificates the one under which https is spoken; none for plain http */
    ListeningModule(ListeningSocket socket, Set<LiveCertificate> certificates) {
        this.socket = socket;
        this.certificates = Set.copyOf(certificates);
    }

    @Override
    protected void configure() {
        Multibinder<LiveCertificate> served = Multibinder.newSetBinder(binder(), LiveCertificate.class);
        Multibinder<HealthPart> parts = Multibinder.newSetBinder(binder(), HealthPart.class);
        OptionalBinder<SelfTransport> self = OptionalBinder.newOptionalBinder(binder(), SelfTransport.class);
        certificates.forEach(certificate -> {
            self.setBinding().toInstance(new OwnCertificate(certificate));
            served.addBinding().toInstance(certificate);
            parts.addBinding().to(CertificateHealth.class);
        });
    }

    @Provides
    @Singleton
    HttpServer http(
            Set<RouteGroup> groups,
            AccessGuard guard,
            ServerSettings settings,
            Set<RequestObserver> observers,
            ClientAddress addresses,
            UnavailablePage unavailable,
            Draining draining,
            Clock clock) {
        AnswerLog answers = new AnswerLog(List.copyOf(observers), addresses);
        return new HttpServer(groups, guard, unavailable, edge(settings), socket, answers, draining, clock);
    }

    private Edge edge(ServerSettings settings) {
        Transport transport = certificates.stream()
                .<Transport>map(TlsTransport::new)
                .findFirst()
                .orElseGet(Transport.Plain::new);
        return new Edge(
                settings.limits(),
                transport,
                new StrictTransport(settings.tls().strictSeconds(), settings.trustedProxies()));
    }
}
