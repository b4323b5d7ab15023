package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.factor.SecondFactor;
import dev.latchkey.auth.factor.SecondFactorRepository;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Second factors, one for each account, and their recovery codes. */
public final class JdbiSecondFactorRepository implements SecondFactorRepository {

    /** Lets those who set up one account's factor at once come one after the other. */
    private static final String LOCK_ACCOUNT = """
            SELECT id
            FROM account
            WHERE id = :accountId
            FOR UPDATE
            """;

    private static final String FIND = """
            SELECT account_id, sealed_secret, last_step, since
            FROM second_factor
            WHERE account_id = :accountId
            """;

    private static final String DELETE = """
            DELETE FROM second_factor
            WHERE account_id = :accountId
            """;

    private static final String INSERT = """
            INSERT INTO second_factor (account_id, sealed_secret, last_step, since)
            VALUES (:accountId, :sealedSecret, :lastStep, :since)
            """;

    private static final String TAKE_STEP = """
            UPDATE second_factor
            SET last_step = :step
            WHERE account_id = :accountId AND last_step < :step
            """;

    private static final String DELETE_RECOVERY = """
            DELETE FROM recovery_code
            WHERE account_id = :accountId
            """;

    private static final String INSERT_RECOVERY = """
            INSERT INTO recovery_code (account_id, hash)
            VALUES (:accountId, :hash)
            """;

    private static final String TAKE_RECOVERY = """
            DELETE FROM recovery_code
            WHERE account_id = :accountId AND hash = :hash
            """;

    private static final String COUNT_RECOVERY = """
            SELECT COUNT(*)
            FROM recovery_code
            WHERE account_id = :accountId
            """;

    private static final String ANY_SECRET = """
            SELECT sealed_secret
            FROM second_factor
            LIMIT 1
            """;

    private static final RowMapper<SecondFactor> FACTOR = (row, context) -> new SecondFactor(
            row.getLong("account_id"),
            row.getString("sealed_secret"),
            row.getLong("last_step"),
            Moment.read(row, "since"));

    private final Jdbi jdbi;

    public JdbiSecondFactorRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<SecondFactor> find(long accountId) {
        return jdbi.withHandle(handle -> find(handle, accountId));
    }

    @Override
    public void put(SecondFactor factor, List<String> recoveryHashes) {
        jdbi.useTransaction(handle -> {
            lock(handle, factor.accountId());
            execute(handle, DELETE, factor.accountId());
            handle.createUpdate(INSERT)
                    .bind("accountId", factor.accountId())
                    .bind("sealedSecret", Withheld.of(factor.sealedSecret()))
                    .bind("lastStep", factor.lastStep())
                    .bind("since", Moment.of(factor.since()))
                    .execute();
            insert(handle, factor.accountId(), recoveryHashes);
        });
    }

    @Override
    public void putRecovery(long accountId, List<String> recoveryHashes) {
        jdbi.useTransaction(handle -> {
            lock(handle, accountId);
            execute(handle, DELETE_RECOVERY, accountId);
            if (find(handle, accountId).isPresent()) {
                insert(handle, accountId, recoveryHashes);
            }
        });
    }

    @Override
    public boolean takeStep(long accountId, long step) {
        return jdbi.withHandle(handle -> handle.createUpdate(TAKE_STEP)
                        .bind("accountId", accountId)
                        .bind("step", step)
                        .execute()
                == 1);
    }

    @Override
    public boolean takeRecovery(long accountId, String hash) {
        return jdbi.withHandle(handle -> handle.createUpdate(TAKE_RECOVERY)
                        .bind("accountId", accountId)
                        .bind("hash", Withheld.of(hash))
                        .execute()
                == 1);
    }

    @Override
    public int recoveryLeft(long accountId) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT_RECOVERY)
                .bind("accountId", accountId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void delete(long accountId) {
        jdbi.useHandle(handle -> execute(handle, DELETE, accountId));
    }

    @Override
    public Optional<String> anySealedSecret() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ANY_SECRET).mapTo(String.class).findOne());
    }

    private static Optional<SecondFactor> find(Handle handle, long accountId) {
        return handle.createQuery(FIND).bind("accountId", accountId).map(FACTOR).findOne();
    }

    private static void lock(Handle handle, long accountId) {
        handle.createQuery(LOCK_ACCOUNT)
                .bind("accountId", accountId)
                .mapTo(Long.class)
                .findOne();
    }

    private static void execute(Handle handle, String sql, long accountId) {
        handle.createUpdate(sql).bind("accountId", accountId).execute();
    }

    private static void insert(Handle handle, long accountId, List<String> hashes) {
        if (hashes.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT_RECOVERY);
        hashes.forEach(hash -> batch.bind("accountId", accountId)
                .bind("hash", Withheld.of(hash))
                .add());
        batch.execute();
    }
}
