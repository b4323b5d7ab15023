package dev.latchkey.auth.outbound;

import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.FetchedDocument;
import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;
import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches documents and sends requests under an {@link OutboundPolicy}, proof against forged requests into the inner network (SSRF).
 *
 * <p>A name is looked up once, every address found is judged, and the connection goes to one of exactly these; a name
 * server that changes its answer in between (DNS rebinding) gains nothing. This is why it speaks HTTP/1.1 over its own
 * sockets: {@code java.net.http.HttpClient} and {@code HttpURLConnection} look names up themselves, and an address put
 * into the URL in place of the name would be what they ask for in TLS and what they compare the certificate with. SNI,
 * certificate check and {@code Host} header go by the name here. Proxies of the system are not used.
 *
 * <p>The exchange runs on a thread of its own, and the caller waits no longer than the total time; then the socket is
 * closed under it. So a server that drips, or a name server that hangs, holds nobody up, and a look-up that cannot be
 * broken off keeps its place among the concurrent fetches until it ends. Thread-safe; its threads are daemons and end
 * when idle.
 */
public final class GuardedFetcher implements DocumentFetcher {

    private static final Logger log = LoggerFactory.getLogger(GuardedFetcher.class);
    private static final Pattern ACCEPT = Pattern.compile("[ -~]{1,200}");

    private final AddressCheck check;
    private final Exchange.Outside outside;
    private final TimedFetches fetches;

    /** With the resolver of the operating system and the trust store of the JDK, which is read when first needed. */
    public GuardedFetcher(OutboundPolicy policy) {
        this(policy, Resolver.ofSystem(), GuardedFetcher::trustOfJdk);
    }

    /**
     * @param tls decides which certificates are trusted; the host name is checked besides, as long as it brings no
     *     {@link javax.net.ssl.X509ExtendedTrustManager} of its own
     */
    public GuardedFetcher(OutboundPolicy policy, Resolver resolver, SSLContext tls) {
        this(policy, resolver, () -> tls);
    }

    private GuardedFetcher(OutboundPolicy policy, Resolver resolver, Supplier<SSLContext> tls) {
        FetchLimits limits = policy.limits();
        AddressRules rules = new AddressRules(policy);
        this.check = new AddressCheck(rules, policy.allowedPorts());
        this.outside = new Exchange.Outside(limits, rules, check, resolver, new Dialer(limits.connectTimeout(), tls));
        this.fetches = new TimedFetches(limits);
    }

    @Override
    public List<String> problems(URI address) {
        return check.problems(address);
    }

    @Override
    public FetchedDocument fetch(URI address, String accept) throws DocumentUnavailableException {
        if (!ACCEPT.matcher(accept).matches()) {
            throw new IllegalArgumentException("accept is no value of a header");
        }
        Message message = Message.get(accept);
        return inTime(address, message, Exchange::document, "The document from %s could not be fetched: %s");
    }

    @Override
    public OutboundAnswer send(OutboundRequest request) throws DocumentUnavailableException {
        Message message = Message.of(request);
        return inTime(request.address(), message, Exchange::answer, "The request to %s was not answered: %s");
    }

    private interface Talk<T> {
        T with(Exchange exchange, WebAddress target) throws IOException;
    }

    private <T> T inTime(URI address, Message message, Talk<T> talk, String sentence)
            throws DocumentUnavailableException {
        List<String> problems = check.problems(address);
        if (!problems.isEmpty()) {
            String host = Host.of(address).map(Host::text).orElse("that address");
            throw new DocumentUnavailableException(sentence.formatted(host, String.join(" ", problems)));
        }
        WebAddress target = WebAddress.of(address);
        try (SocketSlot slot = new SocketSlot()) {
            return fetches.run(() -> talk.with(new Exchange(outside, message, slot), target));
        } catch (IOException failure) {
            String host = target.host().text();
            log.debug("Fetch from {} failed", host, failure);
            throw new DocumentUnavailableException(sentence.formatted(host, reason(failure) + "."), failure);
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof UnusableException ? failure.getMessage() : "the connection broke off";
    }

    /** The same one at each call. */
    private static SSLContext trustOfJdk() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("the JDK has no TLS", missing);
        }
    }
}
