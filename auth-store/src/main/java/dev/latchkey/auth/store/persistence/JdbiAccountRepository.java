package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountFilter;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.AccountRepository;
import dev.latchkey.auth.account.Role;
import dev.latchkey.store.ConfigVersion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Accounts and the roles they hold. Lower case is made here: the databases differ beyond ASCII. */
public final class JdbiAccountRepository implements AccountRepository {

    private static final String SELECT = """
            SELECT a.id, a.uuid, a.name, a.mail, a.password_hash, a.active, a.created, a.changed,
                a.credentials_valid_from,
                (SELECT STRING_AGG(held.role_id, ',') FROM account_role held WHERE held.account_id = a.id) AS roles
            FROM account a
            """;

    private static final String BY_ID = SELECT + """
            WHERE a.id = :id
            """;

    private static final String BY_UUID = SELECT + """
            WHERE a.uuid = :uuid
            """;

    private static final String BY_NAME = SELECT + """
            WHERE a.name_key = :nameKey
            """;

    private static final String FILTER = """
            WHERE a.id <> 0
                AND (a.name_key LIKE :part ESCAPE '!' OR a.mail_key LIKE :part ESCAPE '!')
                AND (:role = '' OR EXISTS (
                    SELECT 1 FROM account_role wanted WHERE wanted.account_id = a.id AND wanted.role_id = :role))
            """;

    private static final String PAGE = SELECT + FILTER + """
            ORDER BY a.id
            LIMIT :limit OFFSET :offset
            """;

    private static final String COUNT = """
            SELECT COUNT(*)
            FROM account a
            """ + FILTER;

    private static final String ANOTHER_ACTIVE_HOLDS = """
            SELECT EXISTS (
                SELECT 1
                FROM account_role held
                JOIN account a ON a.id = held.account_id
                WHERE held.role_id = :role AND a.active AND a.id <> :id)
            """;

    private static final String INSERT = """
            INSERT INTO account (uuid, name, name_key, mail, mail_key, password_hash, active, created, changed,
                credentials_valid_from)
            VALUES (:uuid, :name, :nameKey, :mail, :mailKey, :passwordHash, :active, :created, :changed,
                :credentialsValidFrom)
            """;

    private static final String UPDATE = """
            UPDATE account
            SET uuid = :uuid, name = :name, name_key = :nameKey, mail = :mail, mail_key = :mailKey,
                password_hash = :passwordHash, active = :active, created = :created, changed = :changed,
                credentials_valid_from = :credentialsValidFrom
            WHERE id = :id AND changed = :seen
            """;

    private static final String UPDATE_HASH = """
            UPDATE account
            SET password_hash = :newHash
            WHERE id = :id AND password_hash = :oldHash
            """;

    private static final String DELETE = """
            DELETE FROM account
            WHERE id = :id AND id <> 0
            """;

    private static final String INSERT_ROLE = """
            INSERT INTO account_role (account_id, role_id)
            VALUES (:id, :role)
            """;

    private static final String DELETE_ROLES = """
            DELETE FROM account_role
            WHERE account_id = :id
            """;

    /** What PostgreSQL cannot even be asked about: NUL, and half a surrogate pair. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private static final AccountMapper ACCOUNT = new AccountMapper();

    private final Jdbi jdbi;
    private final ConfigurationWrites writes;

    public JdbiAccountRepository(Jdbi jdbi, ConfigVersion version) {
        this.jdbi = jdbi;
        this.writes = new ConfigurationWrites(jdbi, version);
    }

    @Override
    public Optional<Account> byId(long id) {
        return jdbi.withHandle(
                handle -> handle.createQuery(BY_ID).bind("id", id).map(ACCOUNT).findOne());
    }

    @Override
    public Optional<Account> byUuid(UUID uuid) {
        return jdbi.withHandle(handle ->
                handle.createQuery(BY_UUID).bind("uuid", uuid).map(ACCOUNT).findOne());
    }

    @Override
    public Optional<Account> byName(String name) {
        return UNSTORABLE.matcher(name).find() ? Optional.empty() : named(name);
    }

    private Optional<Account> named(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_NAME)
                .bind("nameKey", lowerCase(name))
                .map(ACCOUNT)
                .findOne());
    }

    @Override
    public Account add(Account account) {
        return write(account, JdbiAccountRepository::insert);
    }

    @Override
    public void save(Account account, Instant seen) {
        write(account, (handle, next) -> update(handle, next, seen));
    }

    @Override
    public void rehash(long id, String oldHash, String newHash) {
        jdbi.useHandle(handle -> handle.createUpdate(UPDATE_HASH)
                .bind("id", id)
                .bind("oldHash", Withheld.of(oldHash))
                .bind("newHash", Withheld.of(newHash))
                .execute());
    }

    /** The anonymous account stays. */
    @Override
    public void delete(long id) {
        writes.run(handle -> handle.createUpdate(DELETE).bind("id", id).execute());
    }

    @Override
    public List<Account> page(AccountFilter filter, long offset, int limit) {
        if (UNSTORABLE.matcher(filter.text() + filter.role()).find()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> bound(handle.createQuery(PAGE), filter)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(ACCOUNT)
                .list());
    }

    @Override
    public long count(AccountFilter filter) {
        if (UNSTORABLE.matcher(filter.text() + filter.role()).find()) {
            return 0;
        }
        return jdbi.withHandle(handle ->
                bound(handle.createQuery(COUNT), filter).mapTo(Long.class).one());
    }

    @Override
    public boolean anotherActiveHolds(String role, long id) {
        return jdbi.withHandle(handle -> handle.createQuery(ANOTHER_ACTIVE_HOLDS)
                .bind("role", role)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    private Account write(Account account, BiFunction<Handle, Account, Account> write) {
        try {
            return writes.make(handle -> write.apply(handle, account));
        } catch (JdbiException e) {
            if (Violation.of("account_name_key", e)) {
                throw new AccountProblem("name", "The user name '" + account.name() + "' is already taken.");
            }
            if (Violation.of("account_role_exists", e)) {
                throw new AccountProblem("roles", "A role among " + account.roles() + " does not exist.");
            }
            throw e;
        }
    }

    private static Account insert(Handle handle, Account account) {
        long id = bound(handle.createUpdate(INSERT), account)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        insertRoles(handle, id, account.roles());
        return handle.createQuery(BY_ID).bind("id", id).map(ACCOUNT).one();
    }

    private static Account update(Handle handle, Account account, Instant seen) {
        long id = account.id();
        int updated = bound(handle.createUpdate(UPDATE), account)
                .bind("id", id)
                .bind("seen", Moment.of(seen))
                .execute();
        if (updated == 0) {
            throw notUpdated(handle, id);
        }
        handle.createUpdate(DELETE_ROLES).bind("id", id).execute();
        insertRoles(handle, id, account.roles());
        return account;
    }

    private static AccountProblem notUpdated(Handle handle, long id) {
        boolean exists =
                handle.createQuery(BY_ID).bind("id", id).map(ACCOUNT).findOne().isPresent();
        return exists
                ? new AccountProblem("account", "The account was changed meanwhile; load it again.")
                : new AccountProblem("id", "There is no account with the number " + id + ".");
    }

    private static void insertRoles(Handle handle, long id, Set<String> roles) {
        PreparedBatch batch = handle.prepareBatch(INSERT_ROLE);
        roles.forEach(role -> batch.bind("id", id).bind("role", role).add());
        batch.execute();
    }

    private static Update bound(Update statement, Account account) {
        return statement
                .bind("uuid", account.uuid())
                .bind("name", account.name())
                .bind("nameKey", lowerCase(account.name()))
                .bind("mail", account.mail())
                .bind("mailKey", lowerCase(account.mail()))
                .bind("passwordHash", Withheld.of(account.passwordHash()))
                .bind("active", account.active())
                .bind("created", Moment.of(account.created()))
                .bind("changed", Moment.of(account.changed()))
                .bind("credentialsValidFrom", Moment.of(account.credentialsValidFrom()));
    }

    /** The authenticated role is held by all who are in the list, and by none in the table. */
    private static Query bound(Query query, AccountFilter filter) {
        String part = lowerCase(filter.text()).replaceAll("[!%_]", "!$0");
        String role = filter.role().equals(Role.AUTHENTICATED) ? "" : filter.role();
        return query.bind("part", "%" + part + "%").bind("role", role);
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
