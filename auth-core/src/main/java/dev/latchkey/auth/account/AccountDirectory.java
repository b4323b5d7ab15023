package dev.latchkey.auth.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.AccountView;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Accounts as requests need them, from memory where possible. A change anywhere swaps the memory for an empty one, so
 * a look-up that was under way when the change came cannot bring the old state back.
 */
public final class AccountDirectory implements AccountLookup {

    private static final long MOST_REMEMBERED = 10_000;

    private final AccountRepository accounts;
    private volatile Memory memory = new Memory();

    public AccountDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<AccountView> byName(String name) {
        return known(memory -> memory.byName, name.toLowerCase(Locale.ROOT), () -> accounts.byName(name))
                .filter(account -> !account.anonymous())
                .map(Account::view);
    }

    @Override
    public Optional<AccountView> byUuid(UUID uuid) {
        return known(memory -> memory.byUuid, uuid, () -> accounts.byUuid(uuid))
                .filter(account -> !account.anonymous())
                .map(Account::view);
    }

    @Override
    public Optional<AccountView> byId(long id) {
        return account(id).map(Account::view);
    }

    /** The whole account; see {@link #byId}. */
    public Optional<Account> account(long id) {
        return known(memory -> memory.byId, id, () -> accounts.byId(id));
    }

    /** Forgets everything, after a change of any account. */
    public void forget() {
        memory = new Memory();
    }

    private <K> Optional<Account> known(
            Function<Memory, Cache<K, Account>> cache, K key, Supplier<Optional<Account>> load) {
        Cache<K, Account> remembered = cache.apply(memory);
        Account hit = remembered.getIfPresent(key);
        if (hit != null) {
            return Optional.of(hit);
        }
        Optional<Account> loaded = load.get();
        loaded.ifPresent(account -> remembered.put(key, account));
        return loaded;
    }

    private static final class Memory {
        private final Cache<String, Account> byName = bounded();
        private final Cache<UUID, Account> byUuid = bounded();
        private final Cache<Long, Account> byId = bounded();

        private static <K> Cache<K, Account> bounded() {
            return Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
        }
    }
}
