package dev.latchkey.auth.outbound;

import dev.latchkey.auth.spi.FetchedDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One fetch: one look-up, then as many requests as there are redirects. Lives on one thread; only the slot is shared. */
final class Exchange {

    private final Outside outside;
    private final String accept;
    private final SocketSlot slot;

    /** What every fetch needs of its fetcher. */
    record Outside(FetchLimits limits, AddressRules rules, AddressCheck check, Resolver resolver, Dialer dialer) {}

    Exchange(Outside outside, String accept, SocketSlot slot) {
        this.outside = outside;
        this.accept = accept;
        this.slot = slot;
    }

    FetchedDocument document(WebAddress start) throws IOException {
        List<InetAddress> addresses = addresses(start);
        Step step = request(start, addresses);
        for (int redirects = 0; step.redirect().isPresent(); redirects++) {
            if (redirects == outside.limits.maxRedirects()) {
                throw new UnusableException("the server redirects more than " + redirects + " times");
            }
            step = request(follow(start, step.redirect().get()), addresses);
        }
        return step.document().orElseThrow();
    }

    private List<InetAddress> addresses(WebAddress target) throws IOException {
        List<InetAddress> addresses = lookUp(target.host());
        for (InetAddress address : addresses) {
            Optional<String> objection = outside.rules.objection(address);
            if (objection.isPresent()) {
                throw new UnusableException(
                        "its name stands for " + objection.get() + ", which the server's configuration does not allow");
            }
            if (!target.secure() && !AddressRules.isLoopback(address)) {
                throw new UnusableException("http is for loopback addresses only, and its name stands for another one");
            }
        }
        return addresses;
    }

    private List<InetAddress> lookUp(Host host) throws IOException {
        try {
            return host.addresses(outside.resolver);
        } catch (UnknownHostException unknown) {
            throw new UnusableException("its name cannot be resolved", unknown);
        }
    }

    private Step request(WebAddress target, List<InetAddress> addresses) throws IOException {
        Socket socket = outside.dialer.dial(target, addresses, slot);
        socket.getOutputStream().write(requestHead(target).getBytes(StandardCharsets.US_ASCII));
        Wire wire = new Wire(socket.getInputStream());
        ReplyHead head = new HeadReader(wire).read();
        if (head.isRedirect()) {
            return Step.redirect(head.single("Location")
                    .orElseThrow(() -> new UnusableException("the server redirects without saying where to")));
        }
        if (head.status() != 200) {
            throw new UnusableException("the server answered " + head.status());
        }
        byte[] body = new BodyReader(wire, outside.limits.maxBodyBytes()).read(head);
        return Step.document(new FetchedDocument(body, CacheControl.maxAge(head.all("Cache-Control"))));
    }

    private String requestHead(WebAddress target) {
        return "GET " + target.requestTarget() + " HTTP/1.1\r\n"
                + "Host: " + target.hostHeader() + "\r\n"
                + "Accept: " + accept + "\r\n"
                // Silence would mean that any coding is welcome (RFC 9110, section 12.5.3).
                + "Accept-Encoding: identity\r\n"
                + "User-Agent: Latchkey\r\n"
                + "Connection: close\r\n\r\n";
    }

    private WebAddress follow(WebAddress origin, String location) throws IOException {
        URI next = resolved(origin.uri(), location);
        if (!outside.check.problems(next).isEmpty() || !WebAddress.of(next).hasOriginOf(origin)) {
            String where = Host.of(next).map(Host::text).orElse("no valid host");
            throw new UnusableException("the server redirects to another place (" + where + "), which is not followed");
        }
        return WebAddress.of(next);
    }

    private static URI resolved(URI base, String location) throws IOException {
        try {
            // An empty path would be joined without a slash; reading the result again keeps its parts consistent.
            URI complete = base.getRawPath().isEmpty() ? base.resolve("/") : base;
            return URI.create(complete.resolve(location).toString());
        } catch (IllegalArgumentException malformed) {
            throw new UnusableException("the server redirects to something that is no address");
        }
    }

    private record Step(Optional<String> redirect, Optional<FetchedDocument> document) {

        static Step redirect(String location) {
            return new Step(Optional.of(location), Optional.empty());
        }

        static Step document(FetchedDocument document) {
            return new Step(Optional.empty(), Optional.of(document));
        }
    }
}
