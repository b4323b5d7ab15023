package dev.latchkey.auth.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Accounts as administrators and their owners change them. Every change is seen by the very next request; one that
 * somebody else's change crosses is refused.
 */
public final class Accounts {

    /** The id of the anonymous account, which is never an administrator. */
    private static final long ANONYMOUS = 0;

    private final AccountRepository accounts;
    private final AccountDirectory directory;
    private final Roles roles;
    private final PasswordHasher hasher;
    private final AccountRules rules;
    private final Clock clock;

    public Accounts(
            AccountRepository accounts,
            AccountDirectory directory,
            Roles roles,
            PasswordHasher hasher,
            AccountRules rules,
            Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.roles = roles;
        this.hasher = hasher;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Creates an active account.
     *
     * @throws AccountProblem naming the field, if name, mail, password or a role will not do
     */
    public Account create(NewAccount wanted) {
        return create(new AccountEdit(wanted.name(), wanted.mail(), wanted.password(), true, wanted.roles()));
    }

    /**
     * Creates an account, which cannot sign in by password if none is given.
     *
     * @throws AccountProblem naming the field, if name, mail, password or a role will not do
     */
    public Account create(AccountEdit wanted) {
        refuse(problems(wanted));
        Instant now = now();
        return changed(accounts.add(new Account(
                0,
                UUID.randomUUID(),
                wanted.name(),
                wanted.mail(),
                hashOf(wanted.password()),
                wanted.active(),
                wanted.roles(),
                now,
                now,
                Instant.EPOCH)));
    }

    /**
     * Changes an account in one write. A new password, another name and being blocked end everything that was issued to
     * it.
     *
     * @throws AccountProblem naming the field, if something that changes will not do
     */
    public Account edit(long id, UnaryOperator<AccountEdit> change) {
        Account old = existing(id);
        AccountEdit wanted = change.apply(AccountEdit.of(old));
        refuse(problems(old, wanted));
        boolean newPassword = !wanted.password().isEmpty();
        // Tokens name their account: an old one must not pass to whoever takes the name next.
        boolean renamed = !old.name().equals(wanted.name());
        boolean ends = newPassword || renamed || old.active() && !wanted.active();
        return save(
                old,
                new Account(
                        id,
                        old.uuid(),
                        wanted.name(),
                        wanted.mail(),
                        newPassword ? hashOf(wanted.password()) : old.passwordHash(),
                        wanted.active(),
                        wanted.roles(),
                        old.created(),
                        after(old),
                        ends ? nextSecond() : old.credentialsValidFrom()));
    }

    /** Everything that speaks against a new account, in the order name, password, mail, roles. */
    public List<AccountProblem> problems(AccountEdit wanted) {
        return Stream.of(
                        found(() -> rules.checkName(wanted.name())),
                        found(() -> checkPassword(wanted.password())),
                        found(() -> rules.checkMail(wanted.mail())),
                        found(() -> checkRoles(wanted.roles())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Everything that speaks against a change; what stays as it is does not count. */
    public List<AccountProblem> problems(Account old, AccountEdit wanted) {
        AccountEdit now = AccountEdit.of(old);
        return problems(wanted).stream()
                .filter(problem -> changes(problem.field(), now, wanted))
                .toList();
    }

    /** Replaces the password and ends everything that was issued under the old one. */
    public Account changePassword(long id, String password) {
        rules.checkPassword(password);
        return edit(id, account -> account.withPassword(password));
    }

    /** Blocks an account, which ends what was issued to it, or lets it in again. */
    public Account setActive(long id, boolean active) {
        return edit(id, account -> account.withActive(active));
    }

    public Account setRoles(long id, Set<String> wanted) {
        return edit(id, account -> account.withRoles(wanted));
    }

    public Account rename(long id, String name, String mail) {
        return edit(id, account -> account.withName(name).withMail(mail));
    }

    public void delete(long id) {
        existing(id);
        accounts.delete(id);
        directory.forget();
    }

    /** Whether somebody active can administer the server; if not, the first-run link is offered. */
    public boolean administratorExists() {
        return accounts.anotherActiveHolds(Role.ADMINISTRATOR, ANONYMOUS);
    }

    /** A page of accounts, the anonymous one left out, in the order of their ids. */
    public List<Account> page(AccountFilter filter, long offset, int limit) {
        return accounts.page(filter, offset, limit);
    }

    /** How many accounts {@link #page} would show in all. */
    public long count(AccountFilter filter) {
        return accounts.count(filter);
    }

    /** Whether nobody active could administer the server without this account. */
    public boolean isOnlyAdministrator(Account account) {
        boolean administrator = account.active() && account.roles().contains(Role.ADMINISTRATOR);
        return administrator && !accounts.anotherActiveHolds(Role.ADMINISTRATOR, account.id());
    }

    public Optional<Account> byName(String name) {
        return accounts.byName(name).filter(account -> !account.anonymous());
    }

    public Optional<Account> byId(long id) {
        return accounts.byId(id);
    }

    private Account existing(long id) {
        return accounts.byId(id)
                .filter(account -> !account.anonymous())
                .orElseThrow(() -> new AccountProblem("id", "There is no account with the number " + id + "."));
    }

    private Account save(Account old, Account account) {
        accounts.save(account, old.changed());
        return changed(account);
    }

    /** Now, but later than the last change in any case: by its time a change made meanwhile is noticed. */
    private Instant after(Account old) {
        Instant now = now();
        return now.isAfter(old.changed()) ? now : old.changed().plusMillis(1);
    }

    private Account changed(Account account) {
        directory.forget();
        return account;
    }

    private String hashOf(String password) {
        return password.isEmpty() ? "" : hasher.hash(password);
    }

    private static boolean changes(String field, AccountEdit now, AccountEdit wanted) {
        return switch (field) {
            case "name" -> !now.name().equals(wanted.name());
            case "mail" -> !now.mail().equals(wanted.mail());
            case "roles" -> !now.roles().equals(wanted.roles());
            default -> true;
        };
    }

    private static void refuse(List<AccountProblem> problems) {
        if (!problems.isEmpty()) {
            throw problems.get(0);
        }
    }

    private static Optional<AccountProblem> found(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (AccountProblem problem) {
            return Optional.of(problem);
        }
    }

    private void checkPassword(String password) {
        if (!password.isEmpty()) {
            rules.checkPassword(password);
        }
    }

    private void checkRoles(Set<String> wanted) {
        if (wanted.contains(Role.ANONYMOUS) || wanted.contains(Role.AUTHENTICATED)) {
            throw new AccountProblem("roles", "The roles 'anonymous' and 'authenticated' are implied, never given.");
        }
        if (!roles.current().existAll(wanted)) {
            throw new AccountProblem("roles", "A role among " + wanted + " does not exist.");
        }
    }

    /** Credentials carry whole seconds, so what was issued in this very second must fall before the new limit. */
    private Instant nextSecond() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
