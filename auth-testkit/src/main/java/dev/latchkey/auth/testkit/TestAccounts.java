package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.AccountView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Accounts in memory. Thread-safe. */
public final class TestAccounts implements AccountLookup {

    /** An account that every {@link TestMethodContext} has. */
    public static final AccountView EDITOR = account(7, "editor");

    private final List<AccountView> accounts = new CopyOnWriteArrayList<>();

    /** An active account without roles of its own. */
    public static AccountView account(long id, String name) {
        UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new AccountView(id, uuid, name, true, Set.of("authenticated"));
    }

    /** Adds an account, or puts it in the place of the one with the same number. */
    public void put(AccountView account) {
        remove(account.id());
        accounts.add(account);
    }

    public void remove(long id) {
        accounts.removeIf(account -> account.id() == id);
    }

    @Override
    public Optional<AccountView> byName(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return find(account -> account.name().toLowerCase(Locale.ROOT).equals(wanted));
    }

    @Override
    public Optional<AccountView> byUuid(UUID uuid) {
        return find(account -> account.uuid().equals(uuid));
    }

    @Override
    public Optional<AccountView> byId(long id) {
        return find(account -> account.id() == id);
    }

    private Optional<AccountView> find(Predicate<AccountView> wanted) {
        return accounts.stream().filter(wanted).findFirst();
    }
}
