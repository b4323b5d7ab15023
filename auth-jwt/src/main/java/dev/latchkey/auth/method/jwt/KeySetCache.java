package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.DocumentUnavailableException;
import dev.latchkey.auth.spi.FetchedDocument;
import dev.latchkey.auth.spi.MethodContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The key set of one address, shared by all applications that name it. Reading the current set takes no lock. Clock,
 * network and threads are lent by whoever asks. Thread-safe.
 */
final class KeySetCache {

    private static final String ACCEPT = "application/jwk-set+json, application/json";

    private final URI address;
    private final JwksPolicy policy;
    private final KeySetDocument document;
    private final FetchGate gate;
    private final MissingKeys missing;
    private final Semaphore waiting;
    private volatile KeySet current = KeySet.NONE;
    private volatile String problem = "";

    KeySetCache(URI address, JwksPolicy policy) {
        this.address = address;
        this.policy = policy;
        this.document = new KeySetDocument(policy.mostKeys());
        this.gate = new FetchGate(policy);
        this.missing = new MissingKeys(policy.missingEntries(), policy.missingFor());
        this.waiting = new Semaphore(policy.mostWaiting());
    }

    URI address() {
        return address;
    }

    /** The set as it is; never waits. A set that is due is refreshed in the background. */
    KeySet current(MethodContext lender) {
        KeySet set = current;
        Instant now = lender.clock().instant();
        if (set.usable(now) && set.dueForRefresh(now)) {
            begin(set, lender);
        }
        return set;
    }

    /** The set as it is, and nothing more. */
    KeySet known() {
        return current;
    }

    /** Why the last fetch failed; empty if it did not. */
    String problem() {
        return problem;
    }

    /** The newest set, after waiting for a fetch where one is under way or may begin. */
    KeySet newer(KeySet than, MethodContext lender) {
        begin(than, lender);
        await(running());
        return current;
    }

    /** Fetches at once, permit or not, for an administrator who asked for it. */
    KeySet fetchNow(MethodContext lender) {
        fetch(lender);
        return current;
    }

    synchronized boolean missing(String keyId, Instant now) {
        return missing.contains(keyId, now);
    }

    synchronized void rememberMissing(String keyId, Instant now) {
        missing.add(keyId, now);
    }

    synchronized Duration untilNextFetch(Instant now) {
        return gate.untilNext(now);
    }

    private synchronized CompletableFuture<Void> running() {
        return gate.running();
    }

    /** @param seen the set that is too old; if another one has come meanwhile, no fetch is needed */
    private void begin(KeySet seen, MethodContext lender) {
        CompletableFuture<Void> fetch;
        synchronized (this) {
            if (current != seen || !gate.begin(lender.clock().instant())) {
                return;
            }
            fetch = gate.running();
        }
        try {
            lender.background().execute(() -> carryOut(fetch, lender));
        } catch (RejectedExecutionException busy) {
            failed(
                    "The server is too busy to fetch the key set.",
                    lender.clock().instant());
            fetch.complete(null);
        }
    }

    private void carryOut(CompletableFuture<Void> fetch, MethodContext lender) {
        try {
            fetch(lender);
        } finally {
            fetch.complete(null);
        }
    }

    private void fetch(MethodContext lender) {
        try {
            FetchedDocument fetched = lender.documents().fetch(address, ACCEPT);
            List<PublishedJwk> keys = document.read(fetched.body());
            install(KeySet.fetched(keys, lender.clock().instant(), policy.freshness(fetched.maxAge()), policy));
        } catch (DocumentUnavailableException unavailable) {
            failed(unavailable.getMessage(), lender.clock().instant());
        } catch (RuntimeException fault) {
            failed(
                    "Fetching the key set failed: " + fault.getClass().getSimpleName() + ".",
                    lender.clock().instant());
        }
    }

    private synchronized void install(KeySet set) {
        current = set;
        problem = "";
        gate.succeeded();
        missing.remove(set.keys().stream().map(PublishedJwk::id).toList());
    }

    private synchronized void failed(String reason, Instant now) {
        problem = reason;
        gate.failed(now);
    }

    /** Waits, unless so many do already that a slow key server would use up the threads of this one. */
    private void await(CompletableFuture<Void> fetch) {
        if (fetch.isDone() || !waiting.tryAcquire()) {
            return;
        }
        try {
            fetch.get(policy.longestWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException notInTime) {
            // The set stays what it was; the caller looks at it and decides.
            return;
        } finally {
            waiting.release();
        }
    }
}
