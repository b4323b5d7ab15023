package dev.latchkey.auth.method.jwt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A key set as fetched; immutable.
 *
 * @param fetchedAt when it came
 * @param refreshFrom when a newer one should be fetched
 * @param usableUntil when it ceases to serve, fetched anew or not
 */
record KeySet(List<PublishedJwk> keys, Instant fetchedAt, Instant refreshFrom, Instant usableUntil) {

    /** Before the first fetch: usable at no time. */
    static final KeySet NONE = new KeySet(List.of(), Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

    KeySet {
        keys = List.copyOf(keys);
    }

    static KeySet fetched(List<PublishedJwk> keys, Instant now, Duration fresh, JwksPolicy policy) {
        Instant refreshFrom =
                now.plus(fresh.multipliedBy(policy.refreshAheadPercent()).dividedBy(100));
        return new KeySet(keys, now, refreshFrom, now.plus(fresh).plus(policy.staleFor()));
    }

    boolean usable(Instant now) {
        return now.isBefore(usableUntil);
    }

    /** Also where the clock has been set back behind the fetch, so that a wrong time does not keep a set for ever. */
    boolean dueForRefresh(Instant now) {
        return !now.isBefore(refreshFrom) || now.isBefore(fetchedAt);
    }
}
