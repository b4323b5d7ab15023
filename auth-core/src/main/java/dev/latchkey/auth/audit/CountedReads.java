package dev.latchkey.auth.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Tells which good reads are beyond their budget, and counts those. Thread-safe; loses none. */
final class CountedReads {

    private static final int MOST_KINDS = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final ConcurrentHashMap<GoodRead, Tally> tallies = new ConcurrentHashMap<>();
    private final ReadBudget budget;
    private final Clock clock;

    /**
     * @param told reads that have an entry of their own
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

    CountedReads(ReadBudget budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
    }

    /** Whether this read has been counted; if not, it must have an entry of its own. */
    boolean counts(GoodRead read) {
        if (tallies.size() >= MOST_KINDS && !tallies.containsKey(read)) {
            return false;
        }
        Instant now = clock.instant();
        Tally after = tallies.compute(read, (kind, known) -> {
            Tally tally = known == null ? new Tally(now, 0, 0, now) : known;
            return tally.told() < budget.perMinute() ? tally.tell() : tally.count(now);
        });
        return after.counted() > 0;
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
        for (GoodRead read : tallies.keySet()) {
            tallies.computeIfPresent(read, (kind, tally) -> {
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
