package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.method.oauth2.ProviderAnswer.NoAnswer;
import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.spi.DocumentUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the provider, within limits: one call at a time about one token, so many at a time about all, none while the
 * provider fails. Thread-safe.
 */
final class Inquiry {

    private static final String TOO_BUSY = "Too many tokens are being asked about at the moment.";

    private final TokenCheck check;
    private final DocumentFetcher network;
    private final Clock clock;
    private final Duration longestWait;
    private final Circuit circuit;
    private final Semaphore calls;
    private final Semaphore waiting;
    private final Map<String, CompletableFuture<ProviderAnswer>> underWay = new ConcurrentHashMap<>();
    private volatile String lastProblem = "";
    private volatile Instant lastAnswered = Instant.EPOCH;

    Inquiry(TokenCheck check, ProviderPolicy policy, DocumentFetcher network, Clock clock) {
        this.check = check;
        this.network = network;
        this.clock = clock;
        this.longestWait = policy.longestWait();
        this.circuit = new Circuit(policy);
        this.calls = new Semaphore(policy.mostCalls(), true);
        this.waiting = new Semaphore(policy.mostWaiting());
    }

    ProviderAnswer about(BearerToken token) {
        CompletableFuture<ProviderAnswer> own = new CompletableFuture<>();
        CompletableFuture<ProviderAnswer> same = underWay.putIfAbsent(token.digest(), own);
        if (same != null) {
            return awaited(same);
        }
        try {
            own.complete(inTurn(token));
        } finally {
            underWay.remove(token.digest());
            own.complete(NoAnswer.noTurn("Asking about the token failed."));
        }
        return own.join();
    }

    /** When asking makes sense again. */
    Duration untilNext() {
        return circuit.untilNext(clock.instant());
    }

    /** Why the last call failed; empty if it did not. */
    String lastProblem() {
        return lastProblem;
    }

    /** When the provider last answered; {@link Instant#EPOCH} if never. */
    Instant lastAnswered() {
        return lastAnswered;
    }

    String host() {
        return check.host();
    }

    boolean inTrouble() {
        return circuit.inTrouble();
    }

    /** Asks at once, for an administrator who wants to know. */
    ProviderAnswer now(String token) {
        ProviderAnswer answer = asked(token);
        settled(answer);
        return answer;
    }

    private ProviderAnswer inTurn(BearerToken token) {
        if (!untilNext().isZero()) {
            return heldBack();
        }
        if (!turnTaken()) {
            return NoAnswer.noTurn(TOO_BUSY);
        }
        try {
            // Only now: the provider may have failed others while this request waited for its turn.
            return circuit.begin(clock.instant()) ? now(token.text()) : heldBack();
        } finally {
            calls.release();
        }
    }

    private ProviderAnswer heldBack() {
        return NoAnswer.noTurn("The identity provider has failed and is left alone for a while. " + lastProblem);
    }

    private ProviderAnswer asked(String token) {
        try {
            return check.meaning(network.send(check.request(token)));
        } catch (DocumentUnavailableException unavailable) {
            return NoAnswer.ofProvider(unavailable.getMessage());
        } catch (RuntimeException fault) {
            String kind = fault.getClass().getSimpleName();
            return NoAnswer.ofProvider("Asking the identity provider failed: " + kind + ".");
        }
    }

    private void settled(ProviderAnswer answer) {
        lastProblem = answer.problem();
        if (answer.providerFailed()) {
            circuit.failed(clock.instant());
        } else {
            lastAnswered = clock.instant();
            circuit.succeeded();
        }
    }

    private boolean turnTaken() {
        if (calls.tryAcquire()) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return calls.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }

    private ProviderAnswer awaited(CompletableFuture<ProviderAnswer> same) {
        if (!waiting.tryAcquire()) {
            return NoAnswer.noTurn(TOO_BUSY);
        }
        try {
            return same.get(longestWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return NoAnswer.noTurn("The server is stopping.");
        } catch (TimeoutException | ExecutionException notInTime) {
            return NoAnswer.noTurn("The identity provider does not answer in time.");
        } finally {
            waiting.release();
        }
    }
}
