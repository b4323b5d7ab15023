package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.credential.CredentialProblem;
import dev.latchkey.auth.credential.CredentialRepository;
import dev.latchkey.auth.credential.CredentialUse;
import dev.latchkey.auth.credential.HeldCredential;
import dev.latchkey.auth.token.Revocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Credentials of accounts, a row each. */
public final class JdbiCredentialRepository implements CredentialRepository {

    private static final String SELECT = """
            SELECT c.application_id, c.id, c.method_id, c.account_id, a.uuid, c.label, c.sealed_proof, c.options,
                c.created, c.expires, c.last_used
            FROM account_credential c
            JOIN account a ON a.id = c.account_id
            """;

    private static final String FIND = SELECT + """
            WHERE c.application_id = :applicationId AND c.id = :id
            """;

    private static final String OF_ACCOUNT = SELECT + """
            WHERE c.account_id = :accountId
            ORDER BY c.serial DESC
            """;

    private static final String OF_APPLICATION = SELECT + """
            WHERE c.application_id = :applicationId
            ORDER BY c.serial DESC
            """;

    private static final String INSERT = """
            INSERT INTO account_credential (application_id, id, method_id, account_id, label, sealed_proof, options,
                created, expires, last_used)
            VALUES (:applicationId, :id, :methodId, :accountId, :label, :sealedProof, :options,
                :created, :expires, :lastUsed)
            """;

    private static final String LET_EXPIRE = """
            UPDATE account_credential
            SET expires = LEAST(expires, :expires)
            WHERE application_id = :applicationId AND id = :id
            """;

    private static final String DELETE = """
            DELETE FROM account_credential
            WHERE application_id = :applicationId AND id = :id
            """;

    private static final String USED = """
            UPDATE account_credential
            SET last_used = :at
            WHERE application_id = :applicationId AND id = :id AND last_used < :at
            """;

    private static final String PRUNE = """
            DELETE FROM account_credential
            WHERE expires < :before
            """;

    private static final RowMapper<HeldCredential> CREDENTIAL = (row, context) -> new HeldCredential(
            row.getString("application_id"),
            row.getString("id"),
            row.getString("method_id"),
            row.getLong("account_id"),
            row.getObject("uuid", UUID.class),
            row.getString("label"),
            row.getString("sealed_proof"),
            OptionsCodec.decode(row.getString("options")),
            Moment.read(row, "created"),
            Moment.read(row, "expires"),
            Moment.read(row, "last_used"));

    private final Jdbi jdbi;

    public JdbiCredentialRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(HeldCredential credential) {
        explained(() -> jdbi.withHandle(handle -> insert(handle, credential)));
    }

    @Override
    public boolean succeed(HeldCredential successor, String oldId, Instant oldExpires) {
        return explained(() -> jdbi.inTransaction(handle -> {
            int found = handle.createUpdate(LET_EXPIRE)
                    .bind("applicationId", successor.applicationId())
                    .bind("id", oldId)
                    .bind("expires", Moment.of(oldExpires))
                    .execute();
            return found == 1 && insert(handle, successor) == 1;
        }));
    }

    @Override
    public Optional<HeldCredential> find(String applicationId, String id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("applicationId", applicationId)
                .bind("id", id)
                .map(CREDENTIAL)
                .findOne());
    }

    @Override
    public List<HeldCredential> ofAccount(long accountId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_ACCOUNT)
                .bind("accountId", accountId)
                .map(CREDENTIAL)
                .list());
    }

    @Override
    public List<HeldCredential> ofApplication(String applicationId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_APPLICATION)
                .bind("applicationId", applicationId)
                .map(CREDENTIAL)
                .list());
    }

    /** The revocation first, as everybody who writes one does; without a row it is undone. */
    @Override
    public boolean remove(String applicationId, String id, Revocation revocation) {
        return jdbi.inTransaction(handle -> {
            RevocationWrites.add(handle, List.of(revocation));
            boolean removed = handle.createUpdate(DELETE)
                            .bind("applicationId", applicationId)
                            .bind("id", id)
                            .execute()
                    == 1;
            if (!removed) {
                handle.rollback();
            }
            return removed;
        });
    }

    @Override
    public void used(List<CredentialUse> uses) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(USED);
            uses.forEach(use -> batch.bind("applicationId", use.applicationId())
                    .bind("id", use.id())
                    .bind("at", Moment.of(use.at()))
                    .add());
            batch.execute();
        });
    }

    @Override
    public int prune(Instant before) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(PRUNE).bind("before", Moment.of(before)).execute());
    }

    private static int insert(Handle handle, HeldCredential credential) {
        return handle.createUpdate(INSERT)
                .bind("applicationId", credential.applicationId())
                .bind("id", credential.id())
                .bind("methodId", credential.methodId())
                .bind("accountId", credential.accountId())
                .bind("label", credential.label())
                .bind("sealedProof", Withheld.of(credential.sealedProof()))
                .bind("options", OptionsCodec.encode(credential.options()))
                .bind("created", Moment.of(credential.created()))
                .bind("expires", Moment.of(credential.expires()))
                .bind("lastUsed", Moment.of(credential.lastUsed()))
                .execute();
    }

    private static <T> T explained(Supplier<T> write) {
        try {
            return write.get();
        } catch (JdbiException e) {
            throw explanation(e);
        }
    }

    private static RuntimeException explanation(JdbiException refused) {
        if (Violation.of("account_credential_application", refused)) {
            return new CredentialProblem("application", "The application was deleted in the meantime.");
        }
        if (Violation.of("account_credential_account", refused)) {
            return new CredentialProblem("account", "The account was deleted in the meantime.");
        }
        return Violation.of("account_credential_unique", refused)
                ? new CredentialProblem("id", "The application has a credential of that id already; try again.")
                : refused;
    }
}
