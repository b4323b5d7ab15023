package dev.latchkey.server.http;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections on which the headers of a request, or a TLS handshake, do not arrive in time. A client that sends a byte now and then is
 * never idle, and would hold its connection for ever. Looks at all connections every now and then, on one thread.
 */
final class HeaderDeadline extends AbstractLifeCycle {

    private static final Logger log = LoggerFactory.getLogger(HeaderDeadline.class);

    private static final int LOOKS_PER_DEADLINE = 4;

    private final Connector connector;
    private final long nanos;
    private final Map<EndPoint, Progress> known = new IdentityHashMap<>();
    private volatile Scheduler.Task next;

    HeaderDeadline(Connector connector, Duration most) {
        this.connector = connector;
        this.nanos = most.toNanos();
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
        next = connector.getScheduler().schedule(this::look, nanos / LOOKS_PER_DEADLINE, TimeUnit.NANOSECONDS);
    }

    private void look() {
        known.keySet().retainAll(connector.getConnectedEndPoints());
        connector.getConnectedEndPoints().forEach(this::look);
        if (isRunning()) {
            schedule();
        }
    }

    private void look(EndPoint endPoint) {
        Connection connection = endPoint.getConnection();
        if (connection == null) {
            return;
        }
        Progress now = known.getOrDefault(endPoint, Progress.NONE).then(Seen.of(connection));
        known.put(endPoint, now);
        if (now.waiting() && NanoTime.since(now.since()) > nanos) {
            log.info(
                    "closed a connection from {}: its request did not arrive in time",
                    endPoint.getRemoteSocketAddress());
            endPoint.close();
        }
    }

    /**
     * What a connection has done so far.
     *
     * @param greeted whether there is nothing that has to come before the first request, such as a TLS handshake
     * @param bytes received, as they come over the network
     * @param begun requests
     * @param answered requests
     */
    private record Seen(boolean greeted, long bytes, long begun, long answered) {

        private static final String BEFORE_HANDSHAKE = "SSL_NULL_WITH_NULL_NULL";

        static Seen of(Connection connection) {
            if (!(connection instanceof SslConnection tls)) {
                return new Seen(true, connection.getBytesIn(), connection.getMessagesIn(), connection.getMessagesOut());
            }
            Connection http = tls.getSslEndPoint().getConnection();
            if (http == null) {
                return new Seen(false, tls.getBytesIn(), 0, 0);
            }
            boolean greeted = !tls.getSSLEngine().getSession().getCipherSuite().equals(BEFORE_HANDSHAKE);
            return new Seen(greeted, tls.getBytesIn(), http.getMessagesIn(), http.getMessagesOut());
        }
    }

    /**
     * What a look at a connection found.
     *
     * @param requests begun so far
     * @param bytes received when nothing of a further request had arrived yet
     * @param waiting whether a further request is due: it has arrived in part, or the handshake before it is not done
     * @param since when, if so
     */
    private record Progress(long requests, long bytes, boolean waiting, long since) {

        private static final Progress NONE = new Progress(0, 0, false, 0);

        Progress then(Seen seen) {
            boolean between = seen.begun() == seen.answered();
            if (!between || seen.begun() != requests) {
                return new Progress(seen.begun(), seen.bytes(), false, 0);
            }
            boolean due = !seen.greeted() || seen.bytes() > bytes;
            return new Progress(requests, bytes, due, waiting ? since : NanoTime.now());
        }
    }
}
