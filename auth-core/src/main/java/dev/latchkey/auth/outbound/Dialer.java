package dev.latchkey.auth.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Connects to addresses that have been looked up and judged before; never looks up anything itself. */
final class Dialer {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final Duration connectTimeout;
    private final Supplier<SSLContext> tls;

    /** @param tls asked for at each TLS connection */
    Dialer(Duration connectTimeout, Supplier<SSLContext> tls) {
        this.connectTimeout = connectTimeout;
        this.tls = tls;
    }

    /**
     * Connects to the first of the addresses that answers.
     *
     * @param target names the port and, for TLS, whom the certificate must be made out for
     */
    Socket dial(WebAddress target, List<InetAddress> addresses, SocketSlot slot) throws IOException {
        UnusableException failure = new UnusableException("its name has no address");
        for (InetAddress address : addresses) {
            Socket socket = slot.next();
            try {
                socket.connect(new InetSocketAddress(address, target.port()), (int) connectTimeout.toMillis());
            } catch (IOException noConnection) {
                failure = new UnusableException(
                        "no connection to port " + target.port() + " (refused, unreachable or too slow)", noConnection);
                continue;
            }
            return target.secure() ? secured(socket, target) : socket;
        }
        throw failure;
    }

    private Socket secured(Socket plain, WebAddress target) throws IOException {
        SSLSocket socket = (SSLSocket)
                tls.get().getSocketFactory().createSocket(plain, target.host().certificateName(), target.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        parameters.setServerNames(target.host().serverNames());
        // Without this the JDK accepts any trusted certificate, whoever it was made out for (RFC 9110, section 4.3.4).
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        try {
            socket.startHandshake();
        } catch (SSLException refused) {
            throw new UnusableException(
                    "no TLS connection (certificate not trusted or not for this host, or no common protocol)", refused);
        }
        return socket;
    }
}
