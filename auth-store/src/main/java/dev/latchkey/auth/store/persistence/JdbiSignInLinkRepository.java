package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.session.SignInLink;
import dev.latchkey.auth.session.SignInLinkRepository;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** One-time sign-in links, one for each account; the first-run link is the anonymous account's. */
public final class JdbiSignInLinkRepository implements SignInLinkRepository {

    /** Lets those who add a link for one account at once come one after the other. */
    private static final String LOCK_ACCOUNT = """
            SELECT id
            FROM account
            WHERE id = :accountId
            FOR UPDATE
            """;

    private static final String DELETE_OF_ACCOUNT = """
            DELETE FROM sign_in_link
            WHERE account_id = :accountId
            """;

    private static final String INSERT = """
            INSERT INTO sign_in_link (account_id, hash, expires)
            VALUES (:accountId, :hash, :expires)
            """;

    private static final String FIND = """
            SELECT account_id, hash, expires
            FROM sign_in_link
            WHERE hash = :hash
            """;

    private static final String TAKE = """
            DELETE FROM sign_in_link
            WHERE hash = :hash
            """;

    private static final RowMapper<SignInLink> LINK = (row, context) ->
            new SignInLink(row.getString("hash"), row.getLong("account_id"), Moment.read(row, "expires"));

    private final Jdbi jdbi;

    public JdbiSignInLinkRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(SignInLink link) {
        jdbi.useTransaction(handle -> {
            handle.createQuery(LOCK_ACCOUNT)
                    .bind("accountId", link.accountId())
                    .mapTo(Long.class)
                    .findOne();
            handle.createUpdate(DELETE_OF_ACCOUNT)
                    .bind("accountId", link.accountId())
                    .execute();
            handle.createUpdate(INSERT)
                    .bind("accountId", link.accountId())
                    .bind("hash", Withheld.of(link.hash()))
                    .bind("expires", Moment.of(link.expires()))
                    .execute();
        });
    }

    @Override
    public Optional<SignInLink> find(String hash) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("hash", Withheld.of(hash))
                .map(LINK)
                .findOne());
    }

    /** Of several deletions of one row, one alone finds it. */
    @Override
    public boolean take(String hash) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(TAKE).bind("hash", Withheld.of(hash)).execute() == 1);
    }
}
