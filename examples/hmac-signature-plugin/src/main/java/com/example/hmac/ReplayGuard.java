package com.example.hmac;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers accepted signatures for as long as they could be sent again, and never more than so many. Thread-safe.
 *
 * <p>A signature may be dated one window ahead and is good for one window behind its date, so after two windows the
 * check of the date refuses it.
 */
final class ReplayGuard {

    private final Duration memory;
    private final int most;

    /** By the order of arrival, which is the order of passing. */
    private final Map<ByteBuffer, Instant> passing = new LinkedHashMap<>();

    ReplayGuard(Duration window, int most) {
        this.memory = window.multipliedBy(2).plusSeconds(1);
        this.most = most;
    }

    enum Answer {
        FRESH,
        SEEN,
        FULL
    }

    /** Remembers a signature that is fresh. */
    synchronized Answer see(byte[] signature, Instant now) {
        forget(now);
        ByteBuffer key = ByteBuffer.wrap(signature.clone()).asReadOnlyBuffer();
        if (passing.containsKey(key)) {
            return Answer.SEEN;
        }
        if (passing.size() >= most) {
            return Answer.FULL;
        }
        passing.put(key, now.plus(memory));
        return Answer.FRESH;
    }

    /** A clock that is set back keeps signatures longer, which is the safe side. */
    private void forget(Instant now) {
        Iterator<Instant> oldest = passing.values().iterator();
        while (oldest.hasNext() && oldest.next().isBefore(now)) {
            oldest.remove();
        }
    }
}
