package dev.latchkey.auth.account;

import java.util.Set;

/**
 * An account to be created.
 *
 * @param mail empty if unknown
 * @param password in the clear; empty for an account that cannot sign in by password
 */
public record NewAccount(String name, String mail, String password, Set<String> roles) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "NewAccount[" + name + "]";
    }
}
