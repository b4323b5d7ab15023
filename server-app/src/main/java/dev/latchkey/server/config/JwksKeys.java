package dev.latchkey.server.config;

import static dev.latchkey.server.config.Kinds.addressRange;
import static dev.latchkey.server.config.Kinds.duration;
import static dev.latchkey.server.config.Kinds.listOf;
import static dev.latchkey.server.config.Kinds.size;
import static dev.latchkey.server.config.Kinds.wholeNumber;
import static dev.latchkey.server.config.Kinds.yesOrNo;

import dev.latchkey.auth.spi.AddressRange;
import java.time.Duration;
import java.util.List;

/** The part of the table about fetching key sets; the defaults are those of contract "auth", section 5. */
final class JwksKeys {

    static final Setting<Duration> FRESH_LEAST = Setting.of(
            "jwks.fresh-least", duration("1s", "24h"), "5m", "Least time for which a fetched key set counts as fresh.");
    static final Setting<Duration> FRESH_MOST = Setting.of(
            "jwks.fresh-most", duration("1s", "30d"), "24h", "Most time for which a fetched key set counts as fresh.");
    static final Setting<Duration> FRESH_DEFAULT = Setting.of(
            "jwks.fresh-default", duration("1s", "24h"), "10m", "The same where the answer names no max-age.");
    static final Setting<Integer> REFRESH_AHEAD = Setting.of(
            "jwks.refresh-ahead",
            wholeNumber(1, 100),
            "80",
            "Per cent of that time after which the key set is fetched anew in the background.");
    static final Setting<Duration> STALE_MOST = Setting.of(
            "jwks.stale-most",
            duration("1s", "30d"),
            "24h",
            "Time for which a key set goes on being used while it cannot be fetched.");
    static final Setting<Integer> UNKNOWN_ENTRIES =
            Setting.of("jwks.unknown-entries", wholeNumber(1, 100_000), "1000", "Key ids remembered as unknown.");
    static final Setting<Duration> UNKNOWN_TIME = Setting.of(
            "jwks.unknown-time", duration("1s", "24h"), "5m", "Time for which a key id is remembered as unknown.");
    static final Setting<Integer> FETCH_PERMITS = Setting.of(
            "jwks.fetch-permits", wholeNumber(1, 1000), "3", "Fetches in a row that unknown key ids may cause.");
    static final Setting<Duration> FETCH_PERMIT_EVERY = Setting.of(
            "jwks.fetch-permit-every",
            duration("10ms", "24h"),
            "30s",
            "Time after which one of them is allowed again.");
    static final Setting<Duration> WAIT_MOST = Setting.of(
            "jwks.wait-most", duration("10ms", "1m"), "2s", "Time that a request with an unknown key id waits.");
    static final Setting<Integer> WAITING_MOST =
            Setting.of("jwks.waiting-most", wholeNumber(1, 10_000), "64", "Requests that may wait so at a time.");
    static final Setting<Duration> BACK_OFF_FIRST = Setting.of(
            "jwks.back-off-first",
            duration("100ms", "1h"),
            "5s",
            "Pause after a failed fetch; doubled after each further one.");
    static final Setting<Duration> BACK_OFF_MOST =
            Setting.of("jwks.back-off-most", duration("100ms", "24h"), "1m", "The longest such pause.");
    static final Setting<Duration> CONNECT_TIMEOUT = Setting.of(
            "jwks.connect-timeout", duration("10ms", "1m"), "2s", "Time to connect to an identity provider.");
    static final Setting<Duration> TOTAL_TIMEOUT =
            Setting.of("jwks.total-timeout", duration("10ms", "5m"), "3s", "Time for a whole fetch.");
    static final Setting<Long> DOCUMENT_SIZE =
            Setting.of("jwks.document-size", size("1KiB", "16MiB"), "512KiB", "Largest document that is read.");
    static final Setting<Integer> KEYS_MOST =
            Setting.of("jwks.keys-most", wholeNumber(1, 10_000), "100", "Most keys in one document.");
    static final Setting<List<AddressRange>> ALLOWED_NETWORKS = Setting.of(
            "jwks.allowed-networks",
            listOf(addressRange()),
            "",
            "Private networks in which identity providers may be; all others are blocked.");
    static final Setting<Boolean> ALLOW_LOOPBACK = Setting.of(
            "jwks.allow-loopback",
            yesOrNo(),
            "false",
            "Whether an identity provider may be on this machine; for tests.");

    static final List<Setting<?>> ALL = List.of(
            FRESH_LEAST,
            FRESH_MOST,
            FRESH_DEFAULT,
            REFRESH_AHEAD,
            STALE_MOST,
            UNKNOWN_ENTRIES,
            UNKNOWN_TIME,
            FETCH_PERMITS,
            FETCH_PERMIT_EVERY,
            WAIT_MOST,
            WAITING_MOST,
            BACK_OFF_FIRST,
            BACK_OFF_MOST,
            CONNECT_TIMEOUT,
            TOTAL_TIMEOUT,
            DOCUMENT_SIZE,
            KEYS_MOST,
            ALLOWED_NETWORKS,
            ALLOW_LOOPBACK);

    private JwksKeys() {}
}
