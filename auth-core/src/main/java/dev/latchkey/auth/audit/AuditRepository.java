package dev.latchkey.auth.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where audit entries are kept. */
public interface AuditRepository {

    /**
     * Adds entries, all or none.
     *
     * @throws AuditStoreAwayException if they may be added later
     */
    void add(List<AuditEntry> entries);

    /** Newest first. */
    List<AuditEntry> page(AuditFilter filter, long offset, int limit);

    long count(AuditFilter filter);

    /** When the gate last let in a request for an application; empty if no entry says so. */
    Optional<Instant> lastAdmitted(String applicationId);

    /** Hands over entries one by one, newest first, without holding all of them in memory. */
    void each(AuditFilter filter, long most, Consumer<AuditEntry> taker);

    /** How many entries there are of each hour and error code since a moment, in the order of the hours. */
    List<HourOfRequests> hours(Instant from);

    /** Deletes entries before a moment, then the oldest beyond {@code most}. */
    int prune(Instant before, long most);

    int deleteAll();
}
