package dev.latchkey.auth.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.latchkey.auth.audit.RecordedTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The rule "requests per minute" of applications, counted per application, client address and calendar minute. */
public final class RequestRate {

    private static final long MINUTE = 60_000;
    private static final long MOST_COUNTED = 100_000;

    private final Cache<Window, AtomicInteger> counters = Caffeine.newBuilder()
            .maximumSize(MOST_COUNTED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final Clock clock;

    private record Window(String applicationId, String address, long minute) {}

    public RequestRate(Clock clock) {
        this.clock = clock;
    }

    void check(OpenApplication open, GateRequest request, RecordedTrace trace) {
        int most = open.rules().rules().requestsPerMinute();
        if (most == 0) {
            return;
        }
        long now = clock.millis();
        Window window = new Window(open.application().id(), request.clientAddress(), now / MINUTE);
        if (counters.get(window, fresh -> new AtomicInteger()).incrementAndGet() > most) {
            trace.failed("rate", Fact.number("requests_per_minute", most));
            throw GateRefusal.later(StandardError.TOO_MANY_REQUESTS, Duration.ofMillis(MINUTE - now % MINUTE));
        }
        trace.passed("rate");
    }
}
