package dev.latchkey.auth.spi;

import java.util.Set;
import java.util.UUID;

/**
 * What methods and content may know of an account.
 *
 * @param id 0 for the anonymous account
 * @param uuid stable for the account's life
 * @param name user name
 * @param active false if blocked
 * @param roles machine names, the implied {@code authenticated} or {@code anonymous} included
 */
public record AccountView(long id, UUID uuid, String name, boolean active, Set<String> roles) {

    public AccountView {
        roles = Set.copyOf(roles);
    }

    public boolean anonymous() {
        return id == 0;
    }
}
