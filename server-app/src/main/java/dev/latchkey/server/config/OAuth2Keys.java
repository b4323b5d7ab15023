package dev.latchkey.server.config;

import static dev.latchkey.server.config.Kinds.duration;
import static dev.latchkey.server.config.Kinds.wholeNumber;

import java.time.Duration;
import java.util.List;

/** The part of the table about asking identity providers about opaque tokens; each application counts for itself. */
final class OAuth2Keys {

    static final Setting<Integer> CALLS_MOST =
            Setting.of("oauth2.calls-most", wholeNumber(1, 1000), "8", "Calls to its provider at a time.");
    static final Setting<Duration> WAIT_MOST = Setting.of(
            "oauth2.wait-most",
            duration("10ms", "1m"),
            "2s",
            "Time that a request waits for its turn to ask, or for the answer to another request with the same token.");
    static final Setting<Integer> WAITING_MOST =
            Setting.of("oauth2.waiting-most", wholeNumber(1, 10_000), "64", "Requests that may wait so at a time.");
    static final Setting<Integer> REFUSED_ENTRIES =
            Setting.of("oauth2.refused-entries", wholeNumber(1, 100_000), "10000", "Tokens remembered as refused.");
    static final Setting<Duration> REFUSED_TIME = Setting.of(
            "oauth2.refused-time",
            duration("1s", "1h"),
            "30s",
            "Time for which a token is remembered as refused; a provider that changes its mind is not heard earlier.");
    static final Setting<Integer> ACCEPTED_ENTRIES = Setting.of(
            "oauth2.accepted-entries",
            wholeNumber(1, 100_000),
            "10000",
            "Good tokens remembered for an outage, where an application tolerates one.");
    static final Setting<Integer> FAILURES_MOST = Setting.of(
            "oauth2.failures-most",
            wholeNumber(1, 1000),
            "3",
            "Calls in a row that may fail before the provider is left alone for a while.");
    static final Setting<Duration> BACK_OFF_FIRST = Setting.of(
            "oauth2.back-off-first",
            duration("100ms", "1h"),
            "1s",
            "How long it is left alone then; doubled after each further failure.");
    static final Setting<Duration> BACK_OFF_MOST =
            Setting.of("oauth2.back-off-most", duration("100ms", "24h"), "1m", "The longest such pause.");

    static final List<Setting<?>> ALL = List.of(
            CALLS_MOST,
            WAIT_MOST,
            WAITING_MOST,
            REFUSED_ENTRIES,
            REFUSED_TIME,
            ACCEPTED_ENTRIES,
            FAILURES_MOST,
            BACK_OFF_FIRST,
            BACK_OFF_MOST);

    private OAuth2Keys() {}
}
