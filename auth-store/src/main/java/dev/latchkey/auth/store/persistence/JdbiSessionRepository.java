package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.session.Session;
import dev.latchkey.auth.session.SessionRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Sessions. They go with their account. */
public final class JdbiSessionRepository implements SessionRepository {

    private static final String INSERT = """
            INSERT INTO session (hash, account_id, created, last_seen, address, user_agent)
            VALUES (:hash, :accountId, :created, :lastSeen, :address, :userAgent)
            """;

    private static final String FIND = """
            SELECT hash, account_id, created, last_seen, address, user_agent
            FROM session
            WHERE hash = :hash
            """;

    private static final String OF_ACCOUNT = """
            SELECT hash, account_id, created, last_seen, address, user_agent
            FROM session
            WHERE account_id = :accountId
            ORDER BY created DESC, hash
            """;

    private static final String SEEN = """
            UPDATE session
            SET last_seen = :at
            WHERE hash = :hash
            """;

    private static final String DELETE = """
            DELETE FROM session
            WHERE hash = :hash
            """;

    private static final String PRUNE = """
            DELETE FROM session
            WHERE last_seen < :notSeenSince OR created < :createdBefore
            """;

    private static final RowMapper<Session> SESSION = (row, context) -> new Session(
            row.getString("hash"),
            row.getLong("account_id"),
            Moment.read(row, "created"),
            Moment.read(row, "last_seen"),
            Escaped.undo(row.getString("address")),
            Escaped.undo(row.getString("user_agent")));

    private final Jdbi jdbi;

    public JdbiSessionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(Session session) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("hash", Withheld.of(session.hash()))
                .bind("accountId", session.accountId())
                .bind("created", Moment.of(session.created()))
                .bind("lastSeen", Moment.of(session.lastSeen()))
                .bind("address", Escaped.of(session.address()))
                .bind("userAgent", Escaped.of(session.userAgent()))
                .execute());
    }

    @Override
    public Optional<Session> find(String hash) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("hash", Withheld.of(hash))
                .map(SESSION)
                .findOne());
    }

    @Override
    public void seen(String hash, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(SEEN)
                .bind("hash", Withheld.of(hash))
                .bind("at", Moment.of(at))
                .execute());
    }

    @Override
    public void delete(String hash) {
        jdbi.useHandle(handle ->
                handle.createUpdate(DELETE).bind("hash", Withheld.of(hash)).execute());
    }

    @Override
    public List<Session> ofAccount(long accountId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_ACCOUNT)
                .bind("accountId", accountId)
                .map(SESSION)
                .list());
    }

    @Override
    public int prune(Instant notSeenSince, Instant createdBefore) {
        return jdbi.withHandle(handle -> handle.createUpdate(PRUNE)
                .bind("notSeenSince", Moment.of(notSeenSince))
                .bind("createdBefore", Moment.of(createdBefore))
                .execute());
    }
}
