package dev.latchkey.auth.testing;

import dev.latchkey.auth.session.Session;
import dev.latchkey.auth.session.SessionRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in memory. */
public final class MemorySessions implements SessionRepository {

    private final Map<String, Session> byHash = new ConcurrentHashMap<>();

    @Override
    public void add(Session session) {
        byHash.put(session.hash(), session);
    }

    @Override
    public Optional<Session> find(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    @Override
    public void seen(String hash, Instant at) {
        byHash.computeIfPresent(
                hash,
                (key, old) -> new Session(key, old.accountId(), old.created(), at, old.address(), old.userAgent()));
    }

    @Override
    public void delete(String hash) {
        byHash.remove(hash);
    }

    @Override
    public List<Session> ofAccount(long accountId) {
        return byHash.values().stream()
                .filter(session -> session.accountId() == accountId)
                .toList();
    }

    @Override
    public int prune(Instant notSeenSince, Instant createdBefore) {
        int size = byHash.size();
        byHash.values()
                .removeIf(session -> session.lastSeen().isBefore(notSeenSince)
                        || session.created().isBefore(createdBefore));
        return size - byHash.size();
    }

    @Override
    public String toString() {
        return byHash.toString();
    }
}
