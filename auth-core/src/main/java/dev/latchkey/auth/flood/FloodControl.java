package dev.latchkey.auth.flood;

import dev.latchkey.auth.flood.FloodRepository.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts failed passwords and tells who must wait. Addresses that must wait are also known in memory, so that API
 * requests need no query.
 */
public final class FloodControl {

    /** How long to wait, and which of the counters says so. */
    public record Wait(Event event, Duration duration) {}

    private static final String CODE = "-code";

    private final FloodRepository repository;
    private final FloodLimits limits;
    private final Clock clock;
    private volatile Map<String, Instant> blockedAddresses = new ConcurrentHashMap<>();

    public FloodControl(FloodRepository repository, FloodLimits limits, Clock clock) {
        this.repository = repository;
        this.limits = limits;
        this.clock = clock;
    }

    public FloodLimits limits() {
        return limits;
    }

    /** How long an address must wait, as far as this server knows; empty if it need not. Asks no database. */
    public Optional<Duration> addressWaits(String address) {
        Instant until = blockedAddresses.get(address);
        return until == null ? Optional.empty() : remaining(until);
    }

    /**
     * Whether a password for this account from this address must wait; empty if it need not.
     *
     * @param account its number, or what stands for an unknown name: both are counted alike, so that the answer does
     *     not tell which names exist
     */
    public Optional<Wait> waits(String account, String address) {
        Optional<Duration> byAddress = blocked(Event.ADDRESS, address, limits.perAddress(), limits.addressWindow());
        return byAddress
                .map(left -> new Wait(Event.ADDRESS, left))
                .or(() -> blocked(Event.ACCOUNT, account + "-" + address, limits.perAccount(), limits.accountWindow())
                        .map(left -> new Wait(Event.ACCOUNT, left)));
    }

    /** Counts a failed password; see {@link #waits}. */
    public void failed(String account, String address) {
        Instant now = clock.instant();
        repository.add(Event.ACCOUNT, account + "-" + address, now);
        repository.add(Event.ADDRESS, address, now);
        remember(address);
    }

    /** A right password clears the account's counter for the address, not the address's own. */
    public void succeeded(String account, String address) {
        repository.clear(Event.ACCOUNT, account + "-" + address);
    }

    /**
     * Whether a second factor's code for this account must wait; empty if it need not. Counted wherever the attempts come
     * from: only somebody who knows the password comes so far, and may have many addresses.
     *
     * @param account its number
     */
    public Optional<Wait> codeWaits(String account, String address) {
        return blocked(Event.ADDRESS, address, limits.perAddress(), limits.addressWindow())
                .map(left -> new Wait(Event.ADDRESS, left))
                .or(() -> blocked(Event.ACCOUNT, account + CODE, codeLimit(), limits.accountWindow())
                        .map(left -> new Wait(Event.ACCOUNT, left)));
    }

    /** Counts a wrong code; see {@link #codeWaits}. */
    public void failedCode(String account, String address) {
        Instant now = clock.instant();
        repository.add(Event.ACCOUNT, account + CODE, now);
        repository.add(Event.ADDRESS, address, now);
        remember(address);
    }

    /** A right code clears the counter of wrong ones, a right password does not. */
    public void succeededCode(String account) {
        repository.clear(Event.ACCOUNT, account + CODE);
    }

    /** Learns of addresses that other servers blocked, forgets those that may come back, and cleans up. */
    public void refresh() {
        Instant now = clock.instant();
        Map<String, Instant> known = new ConcurrentHashMap<>();
        for (String address :
                repository.reaching(Event.ADDRESS, limits.perAddress(), now.minus(limits.addressWindow()))) {
            blockedUntil(Event.ADDRESS, address, limits.perAddress(), limits.addressWindow())
                    .ifPresent(until -> known.put(address, until));
        }
        blockedAddresses = known;
    }

    /** Deletes what no longer counts. */
    public void prune() {
        Instant now = clock.instant();
        repository.prune(Event.ACCOUNT, now.minus(limits.accountWindow()));
        repository.prune(Event.ADDRESS, now.minus(limits.addressWindow()));
    }

    /** Of a million codes three are right at a time: as many tries as for the password twice are no risk. */
    private int codeLimit() {
        return (int) Math.min(Integer.MAX_VALUE, 2L * limits.perAccount());
    }

    private void remember(String address) {
        blockedUntil(Event.ADDRESS, address, limits.perAddress(), limits.addressWindow())
                .ifPresent(until -> blockedAddresses.put(address, until));
    }

    private Optional<Duration> blocked(Event event, String identifier, int limit, Duration window) {
        return blockedUntil(event, identifier, limit, window).flatMap(this::remaining);
    }

    /** The moment at which the oldest of the attempts that make up the limit leaves the window. */
    private Optional<Instant> blockedUntil(Event event, String identifier, int limit, Duration window) {
        List<Instant> attempts =
                repository.since(event, identifier, clock.instant().minus(window), limit);
        return attempts.size() < limit
                ? Optional.empty()
                : Optional.of(attempts.get(0).plus(window));
    }

    private Optional<Duration> remaining(Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(left);
    }
}
