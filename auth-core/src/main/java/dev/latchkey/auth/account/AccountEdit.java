package dev.latchkey.auth.account;

import java.util.Set;

/**
 * What an administrator makes of an account, all at once.
 *
 * @param mail empty if unknown
 * @param newPassword in the clear; empty to keep the password
 */
public record AccountEdit(String name, String mail, String newPassword, boolean active, Set<String> roles) {

    public AccountEdit {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "AccountEdit[" + name + "]";
    }
}
