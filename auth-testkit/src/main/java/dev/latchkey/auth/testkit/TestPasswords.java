package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.PasswordProof;
import dev.latchkey.auth.spi.PasswordVerdict;
import dev.latchkey.auth.spi.StandardError;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Passwords in memory, and flood control that closes when told to. Thread-safe. */
public final class TestPasswords implements PasswordProof {

    private final AccountLookup accounts;
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<Duration>> closed = new AtomicReference<>(Optional.empty());
    private final AtomicInteger checks = new AtomicInteger();

    TestPasswords(AccountLookup accounts) {
        this.accounts = accounts;
    }

    public void put(String name, String password) {
        passwords.put(name.toLowerCase(Locale.ROOT), password);
    }

    /** From now on nothing is checked: too many attempts have failed. */
    public void close(Duration retryAfter) {
        closed.set(Optional.of(retryAfter));
    }

    /** Checks again. */
    public void open() {
        closed.set(Optional.empty());
    }

    /** How often a password was compared; what a method should keep low. */
    public int checks() {
        return checks.get();
    }

    @Override
    public PasswordVerdict check(String name, CharSequence password, String clientAddress) {
        Optional<Duration> later = closed.get();
        if (later.isPresent()) {
            return new PasswordVerdict.Later(StandardError.TOO_MANY_REQUESTS, later.get());
        }
        checks.incrementAndGet();
        boolean right = password.toString().equals(passwords.get(name.toLowerCase(Locale.ROOT)));
        return accounts.byName(name)
                .filter(account -> right)
                .<PasswordVerdict>map(PasswordVerdict.Right::new)
                .orElseGet(PasswordVerdict.Wrong::new);
    }
}
