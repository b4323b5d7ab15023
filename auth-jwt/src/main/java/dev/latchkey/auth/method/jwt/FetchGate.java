package dev.latchkey.auth.method.jwt;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * Decides whether a fetch of a key set may begin: one at a time, not while backing off, and never without a permit,
 * so that whatever tokens come in the other server sees few requests. Not thread-safe.
 */
final class FetchGate {

    private final Duration lostAfter;
    private final Permits permits;
    private final BackOff backOff;
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
    private Instant begunAt = Instant.EPOCH;

    FetchGate(JwksPolicy policy) {
        this.lostAfter = policy.fetchLostAfter();
        this.permits = new Permits(policy.permits(), policy.permitEvery());
        this.backOff = new BackOff(policy.firstBackOff(), policy.longestBackOff());
    }

    /** The latest fetch; done if none is under way. */
    CompletableFuture<Void> running() {
        return running;
    }

    /** Whether a fetch has been begun; the caller then carries it out and completes {@link #running}. */
    boolean begin(Instant now) {
        if (underWay(now) || !backOff.remaining(now).isZero() || !permits.take(now)) {
            return false;
        }
        running = new CompletableFuture<>();
        begunAt = now;
        return true;
    }

    void succeeded() {
        backOff.succeeded();
    }

    void failed(Instant now) {
        backOff.failed(now);
    }

    /** When the next fetch may begin. */
    Duration untilNext(Instant now) {
        Duration backingOff = backOff.remaining(now);
        Duration permit = permits.untilNext(now);
        return backingOff.compareTo(permit) > 0 ? backingOff : permit;
    }

    /** A fetch whose executor was stopped never comes back; it must not bar the way for ever. */
    private boolean underWay(Instant now) {
        Duration age = Duration.between(begunAt, now);
        return !running.isDone() && !age.isNegative() && age.compareTo(lostAfter) < 0;
    }
}
