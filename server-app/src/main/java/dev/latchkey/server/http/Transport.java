package dev.latchkey.server.http;

import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** What HTTP is spoken over. */
public sealed interface Transport permits Transport.Plain, TlsTransport {

    /** The layers of a connection, outermost first. */
    ConnectionFactory[] connections(HttpConfiguration configuration);

    /** Adds to a connector what has to look after the transport while it runs. */
    void watch(ServerConnector connector);

    /** Nothing but TCP. */
    record Plain() implements Transport {

        @Override
        public ConnectionFactory[] connections(HttpConfiguration configuration) {
            return new ConnectionFactory[] {new HttpConnectionFactory(configuration)};
        }

        @Override
        public void watch(ServerConnector connector) {
            // TCP looks after itself.
        }
    }
}
