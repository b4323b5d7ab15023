package dev.latchkey.content.node.testing;

import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.AccountView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** A few accounts; number 1 has no rights of its own. */
public final class FakeAccounts implements AccountLookup {

    public static final AccountView ANONYMOUS = account(0, "", "anonymous");
    public static final AccountView FIRST = account(1, "first", "authenticated");
    public static final AccountView AUTHOR = account(7, "author", "authenticated");
    public static final AccountView OTHER = account(8, "other", "authenticated");

    private final List<AccountView> accounts = List.of(ANONYMOUS, FIRST, AUTHOR, OTHER);

    @Override
    public Optional<AccountView> byName(String name) {
        return first(account -> account.name().equalsIgnoreCase(name));
    }

    @Override
    public Optional<AccountView> byUuid(UUID uuid) {
        return first(account -> account.uuid().equals(uuid));
    }

    @Override
    public Optional<AccountView> byId(long id) {
        return first(account -> account.id() == id);
    }

    private Optional<AccountView> first(Predicate<AccountView> wanted) {
        return accounts.stream().filter(wanted).findFirst();
    }

    private static AccountView account(long id, String name, String role) {
        return new AccountView(id, new UUID(0x5a9b7c640f0e4a5bL, 0xb7c83d2e1f0a9b00L + id), name, true, Set.of(role));
    }
}
