package dev.latchkey.auth.testing;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.AccountFilter;
import dev.latchkey.auth.account.AccountProblem;
import dev.latchkey.auth.account.AccountRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** Accounts in memory, the anonymous one among them. */
public final class MemoryAccounts implements AccountRepository {

    private final Map<Long, Account> byId = new ConcurrentSkipListMap<>();

    public MemoryAccounts() {
        Account anonymous = new Account(
                0, UUID.randomUUID(), "", "", "", false, Set.of(), Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
        byId.put(0L, anonymous);
    }

    @Override
    public Optional<Account> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Account> byUuid(UUID uuid) {
        return first(account -> account.uuid().equals(uuid));
    }

    @Override
    public Optional<Account> byName(String name) {
        return first(account -> account.name().equalsIgnoreCase(name));
    }

    @Override
    public Account add(Account wanted) {
        if (byName(wanted.name()).isPresent()) {
            throw new AccountProblem("name", "taken");
        }
        Account added = with(wanted, byId.size(), wanted.passwordHash());
        byId.put(added.id(), added);
        return added;
    }

    @Override
    public void save(Account account, Instant seen) {
        if (!byId(account.id()).orElseThrow().changed().equals(seen)) {
            throw new AccountProblem("account", "changed meanwhile");
        }
        byId.put(account.id(), account);
    }

    @Override
    public void rehash(long id, String oldHash, String newHash) {
        byId.computeIfPresent(
                id, (key, known) -> known.passwordHash().equals(oldHash) ? with(known, id, newHash) : known);
    }

    @Override
    public void delete(long id) {
        byId.remove(id);
    }

    @Override
    public List<Account> page(AccountFilter filter, long offset, int limit) {
        return byId.values().stream()
                .filter(account -> !account.anonymous())
                .filter(account -> filter.role().isEmpty() || account.roles().contains(filter.role()))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(AccountFilter filter) {
        return page(filter, 0, Integer.MAX_VALUE).size();
    }

    @Override
    public boolean anotherActiveHolds(String role, long id) {
        return byId.values().stream()
                .anyMatch(account -> account.id() != id
                        && account.active()
                        && account.roles().contains(role));
    }

    private Optional<Account> first(Predicate<Account> wanted) {
        return byId.values().stream().filter(wanted).findFirst();
    }

    private static Account with(Account account, long id, String hash) {
        return new Account(
                id,
                account.uuid(),
                account.name(),
                account.mail(),
                hash,
                account.active(),
                account.roles(),
                account.created(),
                account.changed(),
                account.credentialsValidFrom());
    }
}
