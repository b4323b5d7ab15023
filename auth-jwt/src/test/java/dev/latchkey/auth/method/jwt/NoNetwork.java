package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.FetchedDocument;
import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Fetches nothing, and counts who asks. */
final class NoNetwork implements DocumentFetcher {

    private final AtomicInteger asked = new AtomicInteger();

    int asked() {
        return asked.get();
    }

    @Override
    public List<String> problems(URI address) {
        return List.of();
    }

    @Override
    public FetchedDocument fetch(URI address, String accept) throws DocumentUnavailableException {
        asked.incrementAndGet();
        throw new DocumentUnavailableException("There is no network here.");
    }

    @Override
    public OutboundAnswer send(OutboundRequest request) throws DocumentUnavailableException {
        asked.incrementAndGet();
        throw new DocumentUnavailableException("There is no network here.");
    }
}
