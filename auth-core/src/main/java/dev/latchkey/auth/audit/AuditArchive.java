package dev.latchkey.auth.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the audit log holds, for people who look into it. */
public final class AuditArchive {

    private static final int MOST_OF_ONE_REQUEST = 100;

    private final AuditRepository repository;

    public AuditArchive(AuditRepository repository) {
        this.repository = repository;
    }

    /** Newest first. */
    public List<AuditEntry> page(AuditFilter filter, long offset, int limit) {
        return repository.page(filter, offset, limit);
    }

    public long count(AuditFilter filter) {
        return repository.count(filter);
    }

    /** What was decided about one request, newest first; callers may choose ids, so several may share one. */
    public List<AuditEntry> ofRequest(String requestId) {
        AuditFilter all = AuditFilter.ALL;
        AuditFilter one = new AuditFilter(
                requestId,
                all.account(),
                all.address(),
                all.applicationId(),
                all.httpMethod(),
                all.status(),
                all.errorCode(),
                all.from(),
                all.to());
        return repository.page(one, 0, MOST_OF_ONE_REQUEST);
    }

    /** How many requests of each hour were decided how since a moment, in the order of the hours. */
    public List<HourOfRequests> hours(Instant from) {
        return repository.hours(from);
    }

    /** When the gate last let in a request for an application; empty if no entry says so. */
    public Optional<Instant> lastAdmitted(String applicationId) {
        return repository.lastAdmitted(applicationId);
    }

    /** @return how many entries there were */
    public int deleteAll() {
        return repository.deleteAll();
    }
}
