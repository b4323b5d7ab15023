package dev.latchkey.auth.method.jwt;

import java.time.Duration;
import java.time.Instant;

/** A bucket of permits that refills one by one. Not thread-safe. */
final class Permits {

    private final int most;
    private final Duration every;
    private int left;
    private Instant refilledAt;

    Permits(int most, Duration every) {
        this.most = most;
        this.every = every;
        this.left = most;
        this.refilledAt = Instant.EPOCH;
    }

    boolean take(Instant now) {
        refill(now);
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    /** Zero if there is one left. */
    Duration untilNext(Instant now) {
        refill(now);
        return left > 0 ? Duration.ZERO : Duration.between(now, refilledAt.plus(every));
    }

    private void refill(Instant now) {
        if (now.isBefore(refilledAt)) {
            refilledAt = now;
        }
        long due = Duration.between(refilledAt, now).dividedBy(every);
        if (left + due >= most) {
            left = most;
            refilledAt = now;
        } else {
            left += (int) due;
            refilledAt = refilledAt.plus(every.multipliedBy(due));
        }
    }
}
