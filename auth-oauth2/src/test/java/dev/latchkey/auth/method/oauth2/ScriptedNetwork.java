package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.FetchedDocument;
import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider elsewhere, as misbehaved as the test wants it. Keeps what it was asked. */
final class ScriptedNetwork implements DocumentFetcher {

    private final List<OutboundRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Script script;

    /** What it does when asked. */
    interface Script {
        OutboundAnswer answer(OutboundRequest request) throws DocumentUnavailableException;
    }

    ScriptedNetwork(Script script) {
        this.script = script;
    }

    static ScriptedNetwork saying(String json) {
        return new ScriptedNetwork(ok(json));
    }

    static Script ok(String json) {
        return status(200, json);
    }

    static Script status(int status, String body) {
        return request -> new OutboundAnswer(status, body.getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(-1));
    }

    static Script down() {
        return request -> {
            throw new DocumentUnavailableException("The provider does not answer.");
        };
    }

    void now(Script other) {
        script = other;
    }

    int asked() {
        return requests.size();
    }

    OutboundRequest last() {
        return requests.get(requests.size() - 1);
    }

    @Override
    public List<String> problems(URI address) {
        return "https".equals(address.getScheme()) ? List.of() : List.of("The address must begin with https.");
    }

    @Override
    public FetchedDocument fetch(URI address, String accept) throws DocumentUnavailableException {
        throw new DocumentUnavailableException("Nobody asks for documents here.");
    }

    @Override
    public OutboundAnswer send(OutboundRequest request) throws DocumentUnavailableException {
        requests.add(request);
        return script.answer(request);
    }
}
