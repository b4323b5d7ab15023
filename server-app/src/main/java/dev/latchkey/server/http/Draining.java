package dev.latchkey.server.http;

import dev.latchkey.server.config.ServerSettings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The time before a server stops, in which it says that it is not ready, ends connections with their next answer and
 * still answers everything, so that proxies turn to other servers without a failed request.
 */
public final class Draining {

    private final Duration time;
    private final AtomicBoolean begun = new AtomicBoolean();

    @Inject
    Draining(ServerSettings settings) {
        this(settings.limits().shutdownDrain());
    }

    Draining(Duration time) {
        this.time = time;
    }

    public boolean begun() {
        return begun.get();
    }

    /** Begins, and returns when the time is over, or the thread was interrupted. */
    public void drain() {
        begun.set(true);
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
