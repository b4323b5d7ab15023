package dev.latchkey.auth.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where accounts are kept. Every write also moves the configuration version, in the same transaction. */
public interface AccountRepository {

    Optional<Account> byId(long id);

    Optional<Account> byUuid(UUID uuid);

    /** Compared without regard to case, otherwise exact; a text that no name can be is nobody's. */
    Optional<Account> byName(String name);

    /**
     * Adds an account; the id of the argument is ignored.
     *
     * @return the account as stored
     * @throws AccountProblem if the name is taken
     */
    Account add(Account account);

    /**
     * Replaces an account's data and roles.
     *
     * @param seen when the account that the new one was made from had been changed
     * @throws AccountProblem if the name is taken by another one, or somebody else changed the account since; then
     *     nothing is written
     */
    void save(Account account, Instant seen);

    /**
     * Replaces the hash only, without moving the configuration version: the password is the same. Does nothing if the
     * old hash is no longer there.
     */
    void rehash(long id, String oldHash, String newHash);

    void delete(long id);

    /** A page of accounts, the anonymous one left out, in the order of their ids. */
    List<Account> page(AccountFilter filter, long offset, int limit);

    long count(AccountFilter filter);

    /** Whether an active account other than the one of that id holds the role. */
    boolean anotherActiveHolds(String role, long id);
}
