package dev.latchkey.auth.method.oauth2;

import java.time.Duration;
import java.time.Instant;

/**
 * Spares a provider that fails, and the requests that would wait for it: after some failures in a row nobody asks for a
 * while, then one request tries, and the wait grows if it fails too. Thread-safe.
 */
final class Circuit {

    private final int mostFailures;
    private final BackOff backOff;
    private final Duration lostAfter;
    private int failures;
    private boolean trying;
    private Instant triedAt = Instant.EPOCH;

    Circuit(ProviderPolicy policy) {
        this.mostFailures = policy.mostFailures();
        this.backOff = new BackOff(policy.firstBackOff(), policy.longestBackOff());
        this.lostAfter = policy.callLostAfter();
    }

    /** Whether a call may begin; it then ends with {@link #succeeded} or {@link #failed}. */
    synchronized boolean begin(Instant now) {
        if (!backOff.inTrouble()) {
            return true;
        }
        if (!backOff.remaining(now).isZero() || tryUnderWay(now)) {
            return false;
        }
        trying = true;
        triedAt = now;
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
        trying = false;
        backOff.succeeded();
    }

    /** Failures of calls that began before the wait did say nothing new. */
    synchronized void failed(Instant now) {
        failures++;
        boolean firstTrouble = !backOff.inTrouble() && failures >= mostFailures;
        if (firstTrouble || trying) {
            backOff.failed(now);
        }
        trying = false;
    }

    /** When the next call may begin; zero if it may now. */
    synchronized Duration untilNext(Instant now) {
        return backOff.remaining(now);
    }

    /** Whether calls are held back, or were until the last one. */
    synchronized boolean inTrouble() {
        return backOff.inTrouble();
    }

    /** A try that never came back must not bar the way for ever. */
    private boolean tryUnderWay(Instant now) {
        Duration age = Duration.between(triedAt, now);
        return trying && !age.isNegative() && age.compareTo(lostAfter) < 0;
    }
}
