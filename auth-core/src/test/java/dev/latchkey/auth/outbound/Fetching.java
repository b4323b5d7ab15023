package dev.latchkey.auth.outbound;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.auth.spi.AddressRange;
import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.FetchedDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** What the tests of the fetcher have in common. */
final class Fetching {

    /** Long enough for the slowest machine. */
    static final FetchLimits PATIENT = new FetchLimits(Duration.ofSeconds(30), Duration.ofSeconds(60), 1000, 3, 4);

    /** For servers that would go on for ever. */
    static final FetchLimits IMPATIENT = new FetchLimits(Duration.ofMillis(300), Duration.ofMillis(400), 1000, 3, 4);

    private Fetching() {}

    static GuardedFetcher onLoopback(FetchLimits limits) {
        return fetcher(OutboundPolicy.standard().withLimits(limits).withLoopback(), noNames());
    }

    static GuardedFetcher fetcher(OutboundPolicy policy, Resolver resolver) {
        try {
            return new GuardedFetcher(policy, resolver, SSLContext.getDefault());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Resolver noNames() {
        return name -> {
            throw new UnknownHostException(name);
        };
    }

    static String text(FetchedDocument document) {
        return new String(document.body(), StandardCharsets.UTF_8);
    }

    static FetchedDocument answerTo(String reply) throws IOException, DocumentUnavailableException {
        try (LoopbackServer server = LoopbackServer.plain(LoopbackServer.sending(reply))) {
            return onLoopback(PATIENT).fetch(server.uri("/keys"), "application/json");
        }
    }

    static String refusalOf(String reply) throws IOException {
        try (LoopbackServer server = LoopbackServer.plain(LoopbackServer.sending(reply))) {
            return refusal(onLoopback(PATIENT), server.uri("/keys"));
        }
    }

    /** The message of a fetch that must fail. */
    static String refusal(GuardedFetcher fetcher, URI address) {
        return catchThrowableOfType(
                        DocumentUnavailableException.class, () -> fetcher.fetch(address, "application/json"))
                .getMessage();
    }

    static InetAddress address(String literal) {
        return AddressRange.address(literal).orElseThrow();
    }
}
