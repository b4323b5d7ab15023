package dev.latchkey.auth.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accounts as administrators and their owners change them. Every change is seen by the very next request. */
public final class Accounts {

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
        rules.checkName(wanted.name());
        rules.checkMail(wanted.mail());
        checkRoles(wanted.roles());
        String hash = wanted.password().isEmpty() ? "" : hashOf(wanted.password());
        Instant now = now();
        return changed(accounts.add(new Account(
                0,
                UUID.randomUUID(),
                wanted.name(),
                wanted.mail(),
                hash,
                true,
                wanted.roles(),
                now,
                now,
                Instant.EPOCH)));
    }

    /** Replaces the password and ends everything that was issued under the old one. */
    public Account changePassword(long id, String password) {
        Account old = existing(id);
        return save(new Account(
                id,
                old.uuid(),
                old.name(),
                old.mail(),
                hashOf(password),
                old.active(),
                old.roles(),
                old.created(),
                now(),
                nextSecond()));
    }

    /** Blocks an account, which ends what was issued to it, or lets it in again. */
    public Account setActive(long id, boolean active) {
        Account old = existing(id);
        Instant validFrom = active ? old.credentialsValidFrom() : nextSecond();
        return save(new Account(
                id,
                old.uuid(),
                old.name(),
                old.mail(),
                old.passwordHash(),
                active,
                old.roles(),
                old.created(),
                now(),
                validFrom));
    }

    public Account setRoles(long id, Set<String> wanted) {
        Account old = existing(id);
        checkRoles(wanted);
        return save(new Account(
                id,
                old.uuid(),
                old.name(),
                old.mail(),
                old.passwordHash(),
                old.active(),
                wanted,
                old.created(),
                now(),
                old.credentialsValidFrom()));
    }

    public Account rename(long id, String name, String mail) {
        Account old = existing(id);
        rules.checkName(name);
        rules.checkMail(mail);
        return save(new Account(
                id,
                old.uuid(),
                name,
                mail,
                old.passwordHash(),
                old.active(),
                old.roles(),
                old.created(),
                now(),
                old.credentialsValidFrom()));
    }

    /**
     * Changes an account as a whole, or not at all. A new password and blocking end what was issued to it.
     *
     * @throws AccountProblem naming the field, if name, mail, password or a role will not do
     */
    public Account edit(long id, AccountEdit wanted) {
        Account old = existing(id);
        rules.checkName(wanted.name());
        rules.checkMail(wanted.mail());
        checkRoles(wanted.roles());
        boolean keeps = wanted.newPassword().isEmpty();
        boolean ends = !keeps || old.active() && !wanted.active();
        return save(new Account(
                id,
                old.uuid(),
                wanted.name(),
                wanted.mail(),
                keeps ? old.passwordHash() : hashOf(wanted.newPassword()),
                wanted.active(),
                wanted.roles(),
                old.created(),
                now(),
                ends ? nextSecond() : old.credentialsValidFrom()));
    }

    public void delete(long id) {
        existing(id);
        accounts.delete(id);
        directory.forget();
    }

    /** Whether somebody active can administer the server; if not, the first-run link is offered. */
    public boolean administratorExists() {
        return accounts.page(new AccountFilter("", Role.ADMINISTRATOR), 0, 1_000).stream()
                .anyMatch(Account::active);
    }

    /** A page of accounts, the anonymous one left out, in the order of their ids. */
    public List<Account> page(AccountFilter filter, long offset, int limit) {
        return accounts.page(filter, offset, limit);
    }

    /** How many accounts {@link #page} would show in all. */
    public long count(AccountFilter filter) {
        return accounts.count(filter);
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

    private Account save(Account account) {
        accounts.save(account);
        return changed(account);
    }

    private Account changed(Account account) {
        directory.forget();
        return account;
    }

    private String hashOf(String password) {
        rules.checkPassword(password);
        return hasher.hash(password);
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
