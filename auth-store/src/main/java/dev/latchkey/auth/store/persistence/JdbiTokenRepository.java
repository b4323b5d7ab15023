package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.token.TokenFilter;
import dev.latchkey.auth.token.TokenRecord;
import dev.latchkey.auth.token.TokenRepository;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Issued tokens, a row each. */
public final class JdbiTokenRepository implements TokenRepository {

    /** Whoever ends a family waits for this, and then finds the token. */
    private static final String LOCK_FAMILY = """
            SELECT id
            FROM refresh_family
            WHERE id = :familyId
            FOR UPDATE
            """;

    private static final String INSERT = """
            INSERT INTO issued_token (application_id, id, account_id, key_id, family_id, issued, expires)
            VALUES (:applicationId, :id, :accountId, :keyId, :familyId, :issued, :expires)
            """;

    private static final String PAGE = """
            SELECT application_id, id, account_id, key_id, family_id, issued, expires
            FROM issued_token
            %s
            ORDER BY serial DESC
            LIMIT :limit OFFSET :offset
            """;

    private static final String COUNT = """
            SELECT COUNT(*)
            FROM issued_token
            %s
            """;

    private static final String LAST_EXPIRY = """
            SELECT MAX(expires) AS expires
            FROM issued_token
            WHERE application_id = :applicationId AND key_id = :keyId
            HAVING COUNT(*) > 0
            """;

    private static final String PRUNE = """
            DELETE FROM issued_token
            WHERE expires < :before
                OR application_id NOT IN (SELECT id FROM application)
                OR account_id NOT IN (SELECT id FROM account)
            """;

    private static final RowMapper<TokenRecord> TOKEN = (row, context) -> new TokenRecord(
            row.getString("id"),
            row.getString("application_id"),
            row.getLong("account_id"),
            row.getString("key_id"),
            row.getString("family_id"),
            Moment.read(row, "issued"),
            Moment.read(row, "expires"));

    private static final RowMapper<Instant> EXPIRES = (row, context) -> Moment.read(row, "expires");

    private final Jdbi jdbi;

    public JdbiTokenRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean add(TokenRecord token) {
        return jdbi.inTransaction(handle -> {
            boolean goes = token.familyId().isEmpty() || locked(handle, token.familyId());
            if (goes) {
                insert(handle, token);
            }
            return goes;
        });
    }

    @Override
    public List<TokenRecord> page(TokenFilter filter, long offset, int limit) {
        TokenConditions conditions = new TokenConditions(filter);
        return jdbi.withHandle(handle -> conditions
                .bind(handle.createQuery(PAGE.formatted(conditions.clause())))
                .bind("offset", offset)
                .bind("limit", limit)
                .map(TOKEN)
                .list());
    }

    @Override
    public long count(TokenFilter filter) {
        TokenConditions conditions = new TokenConditions(filter);
        return jdbi.withHandle(handle -> conditions
                .bind(handle.createQuery(COUNT.formatted(conditions.clause())))
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Instant lastExpiry(String applicationId, String keyId) {
        return jdbi.withHandle(handle -> handle.createQuery(LAST_EXPIRY)
                .bind("applicationId", applicationId)
                .bind("keyId", keyId)
                .map(EXPIRES)
                .findOne()
                .orElse(Instant.EPOCH));
    }

    @Override
    public int prune(Instant before) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(PRUNE).bind("before", Moment.of(before)).execute());
    }

    private static boolean locked(Handle handle, String familyId) {
        return handle.createQuery(LOCK_FAMILY)
                .bind("familyId", familyId)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    private static void insert(Handle handle, TokenRecord token) {
        handle.createUpdate(INSERT)
                .bind("applicationId", token.applicationId())
                .bind("id", token.id())
                .bind("accountId", token.accountId())
                .bind("keyId", token.keyId())
                .bind("familyId", token.familyId())
                .bind("issued", Moment.of(token.issued()))
                .bind("expires", Moment.of(token.expires()))
                .execute();
    }
}
