package dev.latchkey.auth.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Checks names and passwords. An unknown name costs the same work as a wrong password, and a pool of permits keeps a
 * storm of logins from taking all processors.
 */
public final class PasswordCheck {

    /** What became of a check. */
    public sealed interface Result {
        /** The password is right; whether the account is blocked is the caller's to ask. */
        record Right(Account account) implements Result {}

        /** Wrong name or wrong password. The account, if there is one, is for flood control only. */
        record Wrong(Optional<Account> account) implements Result {}

        /** Too many checks at once. */
        record Busy() implements Result {}
    }

    private final AccountRepository accounts;
    private final PasswordHasher hasher;
    private final Semaphore permits;
    private final Duration longestWait;
    private final String decoy;

    /**
     * @param permits how many hashes may be computed at once
     * @param longestWait how long a check waits for a permit
     */
    public PasswordCheck(AccountRepository accounts, PasswordHasher hasher, int permits, Duration longestWait) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.permits = new Semaphore(permits, true);
        this.longestWait = longestWait;
        this.decoy = hasher.decoy();
    }

    /** Waits for a permit and checks. */
    public Result check(String name, CharSequence password) {
        return permitted(() -> compared(name, password)).orElseGet(Result.Busy::new);
    }

    /** Runs work that hashes as soon as there is a permit; empty if there was none in time. */
    public <T> Optional<T> permitted(Supplier<T> work) {
        if (!permitInTime()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            permits.release();
        }
    }

    /** Checks without asking for a permit; for work that holds one. */
    public Result compared(String name, CharSequence password) {
        Optional<Account> account =
                accounts.byName(name).filter(found -> !found.passwordHash().isEmpty());
        boolean matches =
                hasher.matches(password, account.map(Account::passwordHash).orElse(decoy));
        if (account.isEmpty() || !matches) {
            return new Result.Wrong(account);
        }
        return stillRight(account.get(), password);
    }

    /** The password may have been changed while it was hashed. */
    private Result stillRight(Account checked, CharSequence password) {
        String hash = checked.passwordHash();
        Optional<Account> now = accounts.byId(checked.id())
                .filter(known -> known.passwordHash().equals(hash) || hasher.matches(password, known.passwordHash()));
        if (now.isPresent() && hasher.outdated(now.get().passwordHash())) {
            accounts.rehash(checked.id(), now.get().passwordHash(), hasher.hash(password));
        }
        return now.<Result>map(Result.Right::new).orElseGet(() -> new Result.Wrong(Optional.of(checked)));
    }

    private boolean permitInTime() {
        try {
            return permits.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
