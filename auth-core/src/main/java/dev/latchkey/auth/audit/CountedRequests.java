package dev.latchkey.auth.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Tells which requests are beyond their budget, and counts those. Thread-safe; loses none. */
final class CountedRequests {

    /** Callers beyond are not told apart. */
    private static final int MOST_KINDS = 10_000;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final ConcurrentHashMap<RequestKind, Tally> tallies = new ConcurrentHashMap<>();
    private final AtomicReference<Minute> minute;
    private final EntryBudget budget;
    private final Clock clock;

    /**
     * Of one kind. Once it has begun to count, it counts to its end.
     *
     * @param told requests that have an entry of their own
     * @param from when the first of the others came; without meaning as long as there is none
     */
    private record Tally(Instant begun, int told, long counted, Instant from) {

        Tally tell() {
            return new Tally(begun, told + 1, counted, from);
        }

        Tally count(Instant now) {
            return new Tally(begun, told, counted + 1, counted == 0 ? now : from);
        }
    }

    /** Of all kinds. */
    private record Minute(Instant begun, int told) {

        Minute tellAt(Instant now, int most) {
            if (begun.plus(WINDOW).isBefore(now)) {
                return new Minute(now, 1);
            }
            return told > most ? this : new Minute(begun, told + 1);
        }
    }

    CountedRequests(EntryBudget budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
        this.minute = new AtomicReference<>(new Minute(clock.instant(), 0));
    }

    /** Whether this request has been counted; if not, it must have an entry of its own. */
    boolean counts(RequestKind request) {
        Instant now = clock.instant();
        Tally after = tallies.compute(kept(request), (kind, known) -> {
            Tally tally = known == null ? new Tally(now, 0, 0, now) : known;
            return mayTell(tally, now) ? tally.tell() : tally.count(now);
        });
        return after.counted() > 0;
    }

    private RequestKind kept(RequestKind request) {
        boolean full = tallies.size() >= MOST_KINDS && !tallies.containsKey(request);
        return full ? request.ofAnybody() : request;
    }

    private boolean mayTell(Tally tally, Instant now) {
        return tally.counted() == 0
                && tally.told() < budget.ofOneKind()
                && minute.updateAndGet(current -> current.tellAt(now, budget.ofAllKinds()))
                                .told()
                        <= budget.ofAllKinds();
    }

    /** Entries for what has been counted in windows that are over, which begin anew. */
    List<AuditEntry> due() {
        return taken(clock.instant().minus(WINDOW));
    }

    /** Entries for all that has been counted. */
    List<AuditEntry> rest() {
        return taken(Instant.MAX);
    }

    private List<AuditEntry> taken(Instant begunBefore) {
        List<AuditEntry> entries = new ArrayList<>();
        for (RequestKind request : tallies.keySet()) {
            tallies.computeIfPresent(request, (kind, tally) -> {
                if (!tally.begun().isBefore(begunBefore)) {
                    return tally;
                }
                if (tally.counted() > 0) {
                    entries.add(kind.counted(tally.from(), tally.counted()));
                }
                return null;
            });
        }
        return entries;
    }
}
