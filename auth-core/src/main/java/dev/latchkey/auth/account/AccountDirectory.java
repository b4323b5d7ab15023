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
        return named(known(memory -> memory.byName, name.toLowerCase(Locale.ROOT), () -> accounts.byName(name)));
    }

    @Override
    public Optional<AccountView> byUuid(UUID uuid) {
        return named(known(memory -> memory.byUuid, uuid, () -> accounts.byUuid(uuid)));
    }

    @Override
    public Optional<AccountView> byId(long id) {
        return numbered(id).map(Known::view);
    }

    /** The whole account; see {@link #byId}. */
    public Optional<Account> account(long id) {
        return numbered(id).map(Known::account);
    }

    /** Forgets everything, after a change of any account. */
    public void forget() {
        memory = new Memory();
    }

    private static Optional<AccountView> named(Optional<Known> known) {
        return known.filter(found -> !found.account().anonymous()).map(Known::view);
    }

    private <K> Optional<Known> known(
            Function<Memory, Cache<K, Known>> cache, K key, Supplier<Optional<Account>> load) {
        Cache<K, Known> remembered = cache.apply(memory);
        Known hit = remembered.getIfPresent(key);
        if (hit != null) {
            return Optional.of(hit);
        }
        Optional<Known> loaded = load.get().map(Known::of);
        loaded.ifPresent(account -> remembered.put(key, account));
        return loaded;
    }

    /** That there is no such account is remembered too: content goes on naming accounts that are gone. */
    private Optional<Known> numbered(long id) {
        Cache<Long, Optional<Known>> remembered = memory.byId;
        Optional<Known> hit = remembered.getIfPresent(id);
        if (hit == null) {
            hit = accounts.byId(id).map(Known::of);
            remembered.put(id, hit);
        }
        return hit;
    }

    /** An account in both of the forms in which it is asked for. */
    private record Known(Account account, AccountView view) {

        static Known of(Account account) {
            return new Known(account, account.view());
        }
    }

    private static final class Memory {
        private final Cache<String, Known> byName = bounded();
        private final Cache<UUID, Known> byUuid = bounded();
        private final Cache<Long, Optional<Known>> byId = bounded();

        private static <K, V> Cache<K, V> bounded() {
            return Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
        }
    }
}
