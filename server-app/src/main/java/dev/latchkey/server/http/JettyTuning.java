package dev.latchkey.server.http;

import dev.latchkey.server.config.LimitSettings;
import dev.latchkey.web.MethodOverride;
import io.javalin.config.JettyConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/** Every limit of the HTTP layer, and its silence about itself. */
final class JettyTuning {

    private static final int NO_LIMIT = -1;

    private final LimitSettings limits;
    private final Transport transport;
    private final StrictTransport strictTransport;
    private final ListeningSocket socket;
    private final AnswerLog answers;
    private final Draining draining;

    JettyTuning(Edge edge, ListeningSocket socket, AnswerLog answers, Draining draining) {
        this.limits = edge.limits();
        this.transport = edge.transport();
        this.strictTransport = edge.strictTransport();
        this.socket = socket;
        this.answers = answers;
        this.draining = draining;
    }

    void apply(JettyConfig jetty) {
        jetty.threadPool = RequestThreads.pool(limits.threads(), limits.virtualThreads());
        jetty.modifyServer(this::server);
        jetty.modifyHttpConfiguration(this::configuration);
        jetty.addConnector(this::connector);
    }

    /** The first handler inserted is the innermost. */
    private void server(Server server) {
        server.insertHandler(new MethodRules());
        server.insertHandler(new BodyDeadline(limits.bodyTimeout()));
        server.insertHandler(new SizeLimitHandler(limits.bodyBytes(), NO_LIMIT));
        server.insertHandler(new SafeHeaders(strictTransport));
        server.insertHandler(new LastAnswers(draining));
        server.insertHandler(new GracefulHandler());
        server.setRequestLog(answers);
        server.setErrorHandler(new EdgeErrors(strictTransport));
        server.setStopTimeout(limits.shutdownGrace().toMillis());
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    }

    private void configuration(HttpConfiguration configuration) {
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        configuration.setRequestHeaderSize(limits.headerBytes());
        // A memory of header values brings nothing where tokens differ, and is emptied at a high price whenever it is
        // full.
        configuration.setHeaderCacheSize(0);
        configuration.setIdleTimeout(limits.idleTimeout().toMillis());
        configuration.addCustomizer(new MethodOverride());
        // Paths with encoded slashes or dots mean one thing to a proxy and another here: they are refused.
        configuration.setUriCompliance(UriCompliance.DEFAULT);
    }

    private Connector connector(Server server, HttpConfiguration configuration) {
        ServerConnector connector = new ServerConnector(server, transport.connections(configuration));
        connector.setIdleTimeout(limits.idleTimeout().toMillis());
        connector.addBean(new HeaderDeadline(connector, limits.headerTimeout()));
        transport.watch(connector);
        try {
            connector.open(socket.channel());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }
}
