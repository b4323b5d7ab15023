package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.FetchedDocument;
import dev.latchkey.auth.spi.OutboundAnswer;
import dev.latchkey.auth.spi.OutboundRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The other servers, as a script: what each address answers. An address without an answer, and every address after
 * {@link #down}, is out of reach, which is told at once and not after a time-out. Thread-safe.
 */
public final class ScriptedDocuments implements DocumentFetcher {

    /** What an answer says of its age if the script does not. */
    public static final Duration NO_AGE = Duration.ofSeconds(-1);

    private final Map<URI, Function<OutboundRequest, OutboundAnswer>> script = new ConcurrentHashMap<>();
    private final List<OutboundRequest> asked = new CopyOnWriteArrayList<>();
    private final AtomicBoolean down = new AtomicBoolean();
    private final AtomicReference<Optional<OutboundAnswer>> always = new AtomicReference<>(Optional.empty());

    /** From now on this address answers 200 with this text. */
    public void answer(URI address, String body) {
        answer(address, 200, body, NO_AGE);
    }

    public void answer(URI address, int status, String body, Duration maxAge) {
        OutboundAnswer answer = new OutboundAnswer(status, body.getBytes(StandardCharsets.UTF_8), maxAge);
        answer(address, request -> answer);
    }

    /** From now on this address answers as the function says; it must be thread-safe. */
    public void answer(URI address, Function<OutboundRequest, OutboundAnswer> server) {
        script.put(address, server);
    }

    /** From now on every address answers this, whatever else the script says. */
    public void always(OutboundAnswer answer) {
        always.set(Optional.of(answer));
    }

    /** From now on nothing is within reach. */
    public void down() {
        down.set(true);
    }

    /** Within reach again. */
    public void up() {
        down.set(false);
    }

    /** Everything that was asked for, whether or not it was answered. */
    public List<OutboundRequest> asked() {
        return List.copyOf(asked);
    }

    @Override
    public List<String> problems(URI address) {
        boolean fine = address.getHost() != null && "https".equals(address.getScheme());
        return fine ? List.of() : List.of("The address is an absolute https address.");
    }

    @Override
    public FetchedDocument fetch(URI address, String accept) throws DocumentUnavailableException {
        OutboundAnswer answer = send(OutboundRequest.get(address, Map.of("Accept", accept)));
        if (answer.status() != 200) {
            throw new DocumentUnavailableException("The server answered " + answer.status() + ".");
        }
        return new FetchedDocument(answer.body(), answer.maxAge());
    }

    /** Sends any request that the server would send for a method. */
    public OutboundAnswer send(OutboundRequest request) throws DocumentUnavailableException {
        asked.add(request);
        if (down.get()) {
            throw new DocumentUnavailableException("The server could not be reached.");
        }
        Optional<OutboundAnswer> same = always.get();
        return same.isPresent() ? same.get() : scripted(request);
    }

    private OutboundAnswer scripted(OutboundRequest request) throws DocumentUnavailableException {
        return Optional.ofNullable(script.get(request.address()))
                .orElseThrow(() -> new DocumentUnavailableException("The server could not be reached."))
                .apply(request);
    }
}
