package dev.latchkey.server.config;

import static dev.latchkey.server.config.Kinds.duration;
import static dev.latchkey.server.config.Kinds.wholeNumber;

import java.time.Duration;
import java.util.List;

/** The part of the table about how much an authentication method may cost. */
final class MethodKeys {

    static final Setting<Integer> CONCURRENT_CALLS = Setting.of(
            "plugins.concurrent-calls",
            wholeNumber(1, 1000),
            "32",
            "Calls into one plugin at a time, each on a thread of its own; further requests are answered 503.");
    static final Setting<Duration> CALL_TIMEOUT = Setting.of(
            "plugins.call-timeout",
            duration("50ms", "5m"),
            "10s",
            "Time that a request waits for a plugin before it is answered 503.");
    static final Setting<Integer> FAILURES_IN_A_ROW = Setting.of(
            "methods.failures-in-a-row",
            wholeNumber(1, 1000),
            "5",
            "Failures of an authentication method after which it is left alone for a while.");
    static final Setting<Duration> FIRST_PAUSE = Setting.of(
            "methods.first-pause",
            duration("100ms", "1h"),
            "5s",
            "How long it is left alone; doubled each time it fails again right after.");
    static final Setting<Duration> LONGEST_PAUSE =
            Setting.of("methods.longest-pause", duration("100ms", "24h"), "1m", "The longest such pause.");

    static final List<Setting<?>> ALL =
            List.of(CONCURRENT_CALLS, CALL_TIMEOUT, FAILURES_IN_A_ROW, FIRST_PAUSE, LONGEST_PAUSE);

    private MethodKeys() {}
}
