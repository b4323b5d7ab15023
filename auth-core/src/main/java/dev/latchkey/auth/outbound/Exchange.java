package dev.latchkey.auth.outbound;

import dev.latchkey.auth.spi.FetchedDocument;
import dev.latchkey.auth.spi.OutboundAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * One fetch: one look-up, then as many requests as there are redirects; or one request of any kind. Lives on one
 * thread; only the slot is shared.
 */
final class Exchange {

    private final Outside outside;
    private final Message message;
    private final SocketSlot slot;

    /** What every fetch needs of its fetcher. */
    record Outside(FetchLimits limits, AddressRules rules, AddressCheck check, Resolver resolver, Dialer dialer) {}

    Exchange(Outside outside, Message message, SocketSlot slot) {
        this.outside = outside;
        this.message = message;
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

    /** The answer to one request; a redirect is none, since what was sent must not go anywhere else. */
    OutboundAnswer answer(WebAddress target) throws IOException {
        Wire wire = sent(target, addresses(target));
        ReplyHead head = new HeadReader(wire).read();
        if (head.status() / 100 == 3) {
            throw new UnusableException("the server redirects (" + head.status() + "), which is not followed");
        }
        return new OutboundAnswer(
                head.status(), body(wire, head), CacheControl.freshFor(head.all("Cache-Control"), head.all("Age")));
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
        Wire wire = sent(target, addresses);
        ReplyHead head = new HeadReader(wire).read();
        if (head.isRedirect()) {
            return Step.redirect(head.single("Location")
                    .orElseThrow(() -> new UnusableException("the server redirects without saying where to")));
        }
        if (head.status() != 200) {
            throw new UnusableException("the server answered " + head.status());
        }
        return Step.document(new FetchedDocument(
                body(wire, head), CacheControl.freshFor(head.all("Cache-Control"), head.all("Age"))));
    }

    private Wire sent(WebAddress target, List<InetAddress> addresses) throws IOException {
        Socket socket = outside.dialer.dial(target, addresses, slot);
        socket.getOutputStream().write(message.bytes(target));
        return new Wire(socket.getInputStream());
    }

    private byte[] body(Wire wire, ReplyHead head) throws IOException {
        return head.bodiless() ? new byte[0] : new BodyReader(wire, outside.limits.maxBodyBytes()).read(head);
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
