package dev.latchkey.auth.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where sessions are kept. */
public interface SessionRepository {

    void add(Session session);

    Optional<Session> find(String hash);

    void seen(String hash, Instant at);

    void delete(String hash);

    /** Newest first. */
    List<Session> ofAccount(long accountId);

    /** Deletes sessions not seen since, or created before. */
    int prune(Instant notSeenSince, Instant createdBefore);
}
