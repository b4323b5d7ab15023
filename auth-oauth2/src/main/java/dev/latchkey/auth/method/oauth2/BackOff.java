package dev.latchkey.auth.method.oauth2;

import java.time.Duration;
import java.time.Instant;

/** Waits longer after each failure in a row. Not thread-safe. */
final class BackOff {

    private final Duration first;
    private final Duration longest;
    private Duration step = Duration.ZERO;
    private Instant failedAt = Instant.EPOCH;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    void succeeded() {
        step = Duration.ZERO;
    }

    void failed(Instant now) {
        Duration doubled = step.isZero() ? first : step.multipliedBy(2);
        step = doubled.compareTo(longest) > 0 ? longest : doubled;
        failedAt = now;
    }

    /** Whether the last attempt failed. */
    boolean inTrouble() {
        return !step.isZero();
    }

    /** Zero if a new try makes sense; a clock set back does not prolong the wait. */
    Duration remaining(Instant now) {
        Duration waited = Duration.between(failedAt, now);
        boolean over = waited.isNegative() || waited.compareTo(step) >= 0;
        return over ? Duration.ZERO : step.minus(waited);
    }
}
