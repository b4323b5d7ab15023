package dev.latchkey.server.http;

import dev.latchkey.server.tls.LiveCertificate;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * TLS 1.2 and 1.3 alone (RFC 9325, section 3.1.1), with forward secrecy and without modes that have been broken
 * (section 4.2).
 */
public final class TlsTransport implements Transport {

    private static final int MOST_SESSIONS = 10_000;
    private static final int SESSION_SECONDS = 3_600;

    private final LiveCertificate certificate;
    private final SslContextFactory.Server contexts = new SslContextFactory.Server();

    public TlsTransport(LiveCertificate certificate) {
        this.certificate = certificate;
        contexts.setSslContext(certificate.identity().context());
        contexts.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        contexts.addExcludeCipherSuites("^.*_CBC_.*$");
        contexts.setUseCipherSuitesOrder(true);
        contexts.setRenegotiationAllowed(false);
        contexts.setSslSessionCacheSize(MOST_SESSIONS);
        contexts.setSslSessionTimeout(SESSION_SECONDS);
    }

    @Override
    public ConnectionFactory[] connections(HttpConfiguration configuration) {
        // The name that a client calls the server by is not believed anywhere, so it need not be the certificate's.
        boolean sniHostCheck = false;
        configuration.addCustomizer(new SecureRequestCustomizer(sniHostCheck));
        return new ConnectionFactory[] {
            new SslConnectionFactory(contexts, HttpVersion.HTTP_1_1.asString()),
            new HttpConnectionFactory(configuration)
        };
    }

    @Override
    public void watch(ServerConnector connector) {
        connector.addBean(new CertificateWatch(certificate, contexts, connector));
    }
}
