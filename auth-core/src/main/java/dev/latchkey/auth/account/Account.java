package dev.latchkey.auth.account;

import dev.latchkey.auth.spi.AccountView;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A person or program that can be known to the server. Printed without its password hash.
 *
 * @param id 0 is the anonymous account, which has no password and can never sign in
 * @param uuid stable for the account's life
 * @param name unique without regard to case
 * @param mail empty if unknown
 * @param passwordHash as {@link PasswordHasher} makes it; empty if the account cannot sign in by password
 * @param active false if blocked
 * @param roles machine names, without the implied {@code authenticated} and {@code anonymous}
 * @param credentialsValidFrom credentials issued before this moment are dead
 */
public record Account(
        long id,
        UUID uuid,
        String name,
        String mail,
        String passwordHash,
        boolean active,
        Set<String> roles,
        Instant created,
        Instant changed,
        Instant credentialsValidFrom) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean anonymous() {
        return id == 0;
    }

    /** What methods and content may know of it, the implied role included. */
    public AccountView view() {
        Set<String> all = new LinkedHashSet<>(roles);
        all.add(anonymous() ? Role.ANONYMOUS : Role.AUTHENTICATED);
        return new AccountView(id, uuid, name, active, all);
    }

    @Override
    public String toString() {
        return "Account[" + id + ", " + name + "]";
    }
}
