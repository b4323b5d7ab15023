package dev.latchkey.plugin;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts who uses something that must be released after its last use; its owner is the first user. Thread-safe. */
final class UseCount {

    private final AtomicInteger users = new AtomicInteger(1);
    private final Runnable release;

    /** @param release is run once, by the last to leave */
    UseCount(Runnable release) {
        this.release = release;
    }

    /** Whether one more user was let in; not once it has been released. Who was let in leaves again. */
    boolean enter() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void leave() {
        if (users.decrementAndGet() == 0) {
            release.run();
        }
    }
}
