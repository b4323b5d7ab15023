package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.FetchedDocument;
import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A key server elsewhere, as misbehaved as the test wants it. Counts its visitors. */
final class KeySetServer implements DocumentFetcher {

    static final String ADDRESS = "https://id.example.com/jwks.json";

    private final AtomicInteger fetches = new AtomicInteger();
    private volatile Answer answer;

    /** What it does when asked. */
    interface Answer {
        FetchedDocument give() throws DocumentUnavailableException;
    }

    KeySetServer(Answer answer) {
        this.answer = answer;
    }

    static KeySetServer serving(String document) {
        return new KeySetServer(document(document, Duration.ofSeconds(-1)));
    }

    static Answer document(String document, Duration maxAge) {
        FetchedDocument fetched = new FetchedDocument(document.getBytes(StandardCharsets.UTF_8), maxAge);
        return () -> fetched;
    }

    static Answer down() {
        return () -> {
            throw new DocumentUnavailableException("The key server does not answer.");
        };
    }

    void now(Answer other) {
        answer = other;
    }

    int fetches() {
        return fetches.get();
    }

    @Override
    public List<String> problems(URI address) {
        return address.getScheme().equals("https") ? List.of() : List.of("The address must begin with https.");
    }

    @Override
    public FetchedDocument fetch(URI address, String accept) throws DocumentUnavailableException {
        fetches.incrementAndGet();
        return answer.give();
    }

    @Override
    public OutboundAnswer send(OutboundRequest request) throws DocumentUnavailableException {
        throw new DocumentUnavailableException("A key server takes no such requests.");
    }
}
