package dev.latchkey.auth.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When credentials were last used, gathered in memory so that no request writes. Bounded: beyond that, uses of further
 * credentials go unnoted until the next writing. Thread-safe.
 */
final class LastUses {

    static final int MOST = 10_000;

    private final CredentialRepository repository;
    private final Clock clock;
    private final Map<Named, Instant> unwritten = new ConcurrentHashMap<>();

    private record Named(String applicationId, String id) {}

    LastUses(CredentialRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    void note(String applicationId, String id) {
        Named named = new Named(applicationId, id);
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(unwritten.get(named)) && (unwritten.size() < MOST || unwritten.containsKey(named))) {
            unwritten.put(named, minute);
        }
    }

    /** With what has not been written yet. */
    HeldCredential with(HeldCredential kept) {
        Instant use = unwritten.get(new Named(kept.applicationId(), kept.id()));
        return use == null ? kept : kept.usedAt(use);
    }

    /** If the database is away, what was gathered stays for the next time. */
    void write() {
        List<CredentialUse> uses = new ArrayList<>();
        unwritten.forEach((named, at) -> uses.add(new CredentialUse(named.applicationId(), named.id(), at)));
        if (!uses.isEmpty()) {
            // In one order on every server, so that two of them cannot lock each other out.
            uses.sort(Comparator.comparing(CredentialUse::applicationId).thenComparing(CredentialUse::id));
            repository.used(uses);
            uses.forEach(use -> unwritten.remove(new Named(use.applicationId(), use.id()), use.at()));
        }
    }
}
