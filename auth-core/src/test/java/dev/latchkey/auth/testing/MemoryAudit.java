package dev.latchkey.auth.testing;

import dev.latchkey.auth.audit.AuditEntry;
import dev.latchkey.auth.audit.AuditFilter;
import dev.latchkey.auth.audit.AuditRepository;
import dev.latchkey.auth.audit.HourOfRequests;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Audit entries in memory; filters are not looked at. */
public final class MemoryAudit implements AuditRepository {

    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();
    private volatile Runnable whileAdding = () -> {};

    public static AuditEntry entry(String requestId) {
        return new AuditEntry(
                Instant.parse("2025-09-22T12:00:00Z"),
                requestId,
                "00c0ffee",
                "fake",
                "editor",
                "192.0.2.1",
                "GET",
                "/node/1",
                200,
                "",
                "Client/1.0",
                List.of());
    }

    /** Runs before each batch is kept. */
    public void whileAdding(Runnable event) {
        whileAdding = event;
    }

    public List<AuditEntry> all() {
        return List.copyOf(entries);
    }

    @Override
    public void add(List<AuditEntry> batch) {
        whileAdding.run();
        entries.addAll(batch);
    }

    @Override
    public List<AuditEntry> page(AuditFilter filter, long offset, int limit) {
        return entries.stream().skip(offset).limit(limit).toList();
    }

    @Override
    public long count(AuditFilter filter) {
        return entries.size();
    }

    @Override
    public Optional<Instant> lastAdmitted(String applicationId) {
        return entries.stream()
                .filter(entry -> entry.applicationId().equals(applicationId)
                        && entry.errorCode().isEmpty())
                .map(AuditEntry::time)
                .max(Instant::compareTo);
    }

    @Override
    public void each(AuditFilter filter, long most, Consumer<AuditEntry> taker) {
        entries.stream().limit(most).forEach(taker);
    }

    @Override
    public List<HourOfRequests> hours(Instant from) {
        return List.of();
    }

    @Override
    public int prune(Instant before, long most) {
        return 0;
    }

    @Override
    public int deleteAll() {
        int size = entries.size();
        entries.clear();
        return size;
    }
}
