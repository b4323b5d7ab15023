package dev.latchkey.auth.testing;

import dev.latchkey.auth.account.PasswordHasher;
import java.util.concurrent.atomic.AtomicInteger;

/** Quick, and counts its work; hashes that start with {@code old:} are outdated. */
public final class CountingHasher implements PasswordHasher {

    private final AtomicInteger work = new AtomicInteger();
    private volatile Runnable whileMatching = () -> {};

    /** Hashes computed since the start. */
    public int work() {
        return work.get();
    }

    /** Runs in the middle of each comparison. */
    public void whileMatching(Runnable event) {
        whileMatching = event;
    }

    @Override
    public String hash(CharSequence password) {
        work.incrementAndGet();
        return "new:" + password;
    }

    @Override
    public boolean matches(CharSequence password, String stored) {
        work.incrementAndGet();
        boolean matches = stored.endsWith(":" + password);
        whileMatching.run();
        return matches;
    }

    @Override
    public boolean outdated(String stored) {
        return stored.startsWith("old:");
    }
}
