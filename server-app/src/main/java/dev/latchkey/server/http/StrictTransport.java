package dev.latchkey.server.http;

import dev.latchkey.auth.spi.AddressRange;
import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/**
 * Tells browsers that came by https to come by nothing else (RFC 6797, section 7). Over plain http nothing is told:
 * section 7.2 forbids it.
 *
 * @param seconds for which browsers shall remember; 0 tells nothing
 * @param trustedProxies that are believed when they say that a request came to them by https
 */
public record StrictTransport(int seconds, List<AddressRange> trustedProxies) {

    private static final String HEADER = "Strict-Transport-Security";
    private static final String FORWARDED_PROTOCOL = "X-Forwarded-Proto";

    public StrictTransport {
        trustedProxies = List.copyOf(trustedProxies);
    }

    void addTo(Request request, HttpFields.Mutable headers) {
        if (seconds > 0 && (request.isSecure() || byHttpsToAProxy(request))) {
            headers.put(HEADER, "max-age=" + seconds);
        }
    }

    /** A proxy that adds to what it was told puts its own word last. */
    private boolean byHttpsToAProxy(Request request) {
        List<String> told = request.getHeaders().getCSV(FORWARDED_PROTOCOL, false);
        return !told.isEmpty() && told.get(told.size() - 1).equalsIgnoreCase("https") && fromTrusted(request);
    }

    private boolean fromTrusted(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
                && !peer.isUnresolved()
                && trustedProxies.stream().anyMatch(range -> range.contains(peer.getAddress()));
    }
}
