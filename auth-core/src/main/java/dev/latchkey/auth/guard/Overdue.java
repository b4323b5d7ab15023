package dev.latchkey.auth.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether a provider still sits over something that it was asked beside requests and that nobody waits for any more. While
 * it does, it is not asked the next thing, so that it costs the time limit once and not with each page of an
 * administrator.
 */
final class Overdue {

    private final AtomicInteger count;
    private final AtomicBoolean decided = new AtomicBoolean();

    /** @param count of all that are overdue, shared by the questions to one provider */
    Overdue(AtomicInteger count) {
        this.count = count;
    }

    boolean any() {
        return count.get() > 0;
    }

    /** By the one that waited. */
    void givenUp() {
        if (decided.compareAndSet(false, true)) {
            count.incrementAndGet();
        }
    }

    /** By the one that was asked. */
    void left() {
        if (!decided.compareAndSet(false, true)) {
            count.decrementAndGet();
        }
    }
}
