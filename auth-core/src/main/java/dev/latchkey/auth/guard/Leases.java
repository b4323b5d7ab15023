package dev.latchkey.auth.guard;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts who still uses something, and ends it once the last has left. Begins with the lease of whoever made it. Never
 * blocks.
 */
public final class Leases {

    private final AtomicInteger held = new AtomicInteger(1);
    private final Runnable end;

    /** @param end run once, by whoever gives the last lease back */
    public Leases(Runnable end) {
        this.end = end;
    }

    /** False if it has ended. */
    public boolean take() {
        int now = held.get();
        while (now > 0) {
            if (held.compareAndSet(now, now + 1)) {
                return true;
            }
            now = held.get();
        }
        return false;
    }

    /** To be called once for the first lease and once for each that was taken. */
    public void giveBack() {
        if (held.decrementAndGet() == 0) {
            end.run();
        }
    }
}
