package dev.latchkey.auth.engine;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Knows what came lately, by 64 bits of its hash. Bounded: each has one place, and what comes later takes it over. So it
 * may forget, and it must only be asked where taking one thing for another does no harm. Thread-safe.
 */
final class SeenBefore {

    private static final long MOST = 1 << 20;

    private final AtomicLongArray places;

    /** @param about how many are to be told apart */
    SeenBefore(long about) {
        long wanted = Math.max(1, Math.min(MOST, about));
        this.places = new AtomicLongArray(Integer.highestOneBit((int) (2 * wanted - 1)));
    }

    /** Whether it came before; from now on it did. */
    boolean before(long hash) {
        int place = (int) hash & places.length() - 1;
        return places.getAndSet(place, hash) == hash;
    }
}
