package dev.latchkey.auth.audit;

import java.time.Instant;
import java.util.List;

/** Where audit entries are kept. */
public interface AuditRepository {

    /** Adds entries, all or none. */
    void add(List<AuditEntry> entries);

    /** Newest first. */
    List<AuditEntry> page(AuditFilter filter, long offset, int limit);

    long count(AuditFilter filter);

    /** Deletes entries before a moment, then the oldest beyond {@code most}. */
    int prune(Instant before, long most);

    int deleteAll();
}
