package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.token.KeptRefreshToken;
import dev.latchkey.auth.token.RefreshFamily;
import dev.latchkey.auth.token.RefreshRepository;
import dev.latchkey.auth.token.RefreshTicket;
import dev.latchkey.auth.token.Revocation;
import dev.latchkey.auth.token.Rotation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Refresh tokens and their families. Whoever uses or ends a family locks its row first. */
public final class JdbiRefreshRepository implements RefreshRepository {

    private static final String INSERT_FAMILY = """
            INSERT INTO refresh_family (id, application_id, account_id, newest_hash, created)
            VALUES (:id, :applicationId, :accountId, :newestHash, :created)
            """;

    private static final String INSERT_TOKEN = """
            INSERT INTO refresh_token (hash, family_id, parent_hash, issued, expires)
            VALUES (:hash, :familyId, :parentHash, :issued, :expires)
            """;

    private static final String FIND = """
            SELECT f.id, f.application_id, f.account_id, f.created, f.newest_hash, t.hash, t.issued, t.expires
            FROM refresh_token t
            JOIN refresh_family f ON f.id = t.family_id
            WHERE t.hash = :hash
            """;

    private static final String FAMILY_OF = """
            SELECT family_id
            FROM refresh_token
            WHERE hash = :hash
            """;

    private static final String LOCK_FAMILY = """
            SELECT newest_hash
            FROM refresh_family
            WHERE id = :familyId
            FOR UPDATE
            """;

    private static final String STATE = """
            SELECT t.used, t.expires, n.parent_hash
            FROM refresh_token t
            LEFT JOIN refresh_token n ON n.hash = :newestHash
            WHERE t.hash = :hash
            """;

    private static final String USE = """
            UPDATE refresh_token
            SET used = COALESCE(used, :at)
            WHERE hash = :hash
            """;

    private static final String SUCCEED = """
            UPDATE refresh_family
            SET newest_hash = :newestHash
            WHERE id = :familyId
            """;

    private static final String ACCESS_TOKENS = """
            SELECT application_id, id, expires
            FROM issued_token
            WHERE family_id = :familyId AND expires > :after
            """;

    private static final String DELETE_FAMILY = """
            DELETE FROM refresh_family
            WHERE id = :familyId
            """;

    private static final String LIVING = """
            SELECT COUNT(*)
            FROM refresh_family f
            JOIN refresh_token t ON t.hash = f.newest_hash
            WHERE f.application_id = :applicationId AND t.expires > :now
            """;

    private static final String PRUNE_TOKENS = """
            DELETE FROM refresh_token
            WHERE expires < :before
            """;

    private static final String PRUNE_FAMILIES = """
            DELETE FROM refresh_family
            WHERE NOT EXISTS (SELECT 1 FROM refresh_token t WHERE t.hash = refresh_family.newest_hash)
            """;

    private static final RowMapper<RefreshTicket> TICKET = (row, context) -> new RefreshTicket(
            new RefreshFamily(
                    row.getString("id"),
                    row.getString("application_id"),
                    row.getLong("account_id"),
                    Moment.read(row, "created")),
            new KeptRefreshToken(row.getString("hash"), Moment.read(row, "issued"), Moment.read(row, "expires")),
            row.getString("hash").equals(row.getString("newest_hash")));

    private static final RowMapper<Revocation> ACCESS_TOKEN = (row, context) ->
            Revocation.ofToken(row.getString("application_id"), row.getString("id"), Moment.read(row, "expires"));

    private final Jdbi jdbi;

    public JdbiRefreshRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void start(RefreshFamily family, KeptRefreshToken first) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate(INSERT_FAMILY)
                    .bind("id", family.id())
                    .bind("applicationId", family.applicationId())
                    .bind("accountId", family.accountId())
                    .bind("newestHash", Withheld.of(first.hash()))
                    .bind("created", Moment.of(family.created()))
                    .execute();
            insert(handle, family.id(), "", first);
        });
    }

    @Override
    public Optional<RefreshTicket> find(String hash) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("hash", Withheld.of(hash))
                .map(TICKET)
                .findOne());
    }

    @Override
    public Rotation rotate(String hash, KeptRefreshToken successor, Duration grace) {
        return jdbi.inTransaction(handle -> handle.createQuery(FAMILY_OF)
                .bind("hash", Withheld.of(hash))
                .mapTo(String.class)
                .findOne()
                .map(family -> rotate(handle, family, hash, successor, grace))
                .orElse(Rotation.UNKNOWN));
    }

    @Override
    public void end(String familyId, Instant now) {
        jdbi.useTransaction(handle -> end(handle, familyId, now));
    }

    @Override
    public long living(String applicationId, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(LIVING)
                .bind("applicationId", applicationId)
                .bind("now", Moment.of(now))
                .mapTo(Long.class)
                .one());
    }

    @Override
    public int prune(Instant before) {
        return jdbi.inTransaction(handle -> {
            int tokens = handle.createUpdate(PRUNE_TOKENS)
                    .bind("before", Moment.of(before))
                    .execute();
            handle.execute(PRUNE_FAMILIES);
            return tokens;
        });
    }

    private static Rotation rotate(
            Handle handle, String family, String hash, KeptRefreshToken successor, Duration grace) {
        Optional<String> newest = lock(handle, family);
        Optional<RefreshUse> use = newest.flatMap(now -> handle.createQuery(STATE)
                .bind("hash", Withheld.of(hash))
                .bind("newestHash", Withheld.of(now))
                .map((row, context) -> RefreshUse.read(row, hash, now))
                .findOne());
        Rotation rotation =
                use.map(state -> state.rotation(successor.issued(), grace)).orElse(Rotation.UNKNOWN);
        switch (rotation) {
            case ROTATED -> succeed(handle, family, hash, successor);
            case REUSED -> end(handle, family, successor.issued());
            default -> {}
        }
        return rotation;
    }

    private static Optional<String> lock(Handle handle, String family) {
        return handle.createQuery(LOCK_FAMILY)
                .bind("familyId", family)
                .mapTo(String.class)
                .findOne();
    }

    private static void succeed(Handle handle, String family, String hash, KeptRefreshToken successor) {
        handle.createUpdate(USE)
                .bind("hash", Withheld.of(hash))
                .bind("at", Moment.of(successor.issued()))
                .execute();
        insert(handle, family, hash, successor);
        handle.createUpdate(SUCCEED)
                .bind("familyId", family)
                .bind("newestHash", Withheld.of(successor.hash()))
                .execute();
    }

    private static void end(Handle handle, String family, Instant now) {
        if (lock(handle, family).isPresent()) {
            List<Revocation> tokens = handle.createQuery(ACCESS_TOKENS)
                    .bind("familyId", family)
                    .bind("after", Moment.of(now.minus(Revocation.LONGEST_TOLERANCE)))
                    .map(ACCESS_TOKEN)
                    .list();
            RevocationWrites.add(handle, tokens);
            handle.createUpdate(DELETE_FAMILY).bind("familyId", family).execute();
        }
    }

    private static void insert(Handle handle, String family, String parent, KeptRefreshToken token) {
        handle.createUpdate(INSERT_TOKEN)
                .bind("hash", Withheld.of(token.hash()))
                .bind("familyId", family)
                .bind("parentHash", Withheld.of(parent))
                .bind("issued", Moment.of(token.issued()))
                .bind("expires", Moment.of(token.expires()))
                .execute();
    }
}
