package dev.latchkey.auth.account;

import java.util.Set;

/**
 * What an account shall be like. Printed without its password.
 *
 * @param mail empty if unknown
 * @param password the new one in the clear; empty to leave it as it is
 * @param active false if blocked
 * @param roles machine names, without the implied {@code authenticated} and {@code anonymous}
 */
public record AccountEdit(String name, String mail, String password, boolean active, Set<String> roles) {

    /** An active account without name, password or roles, to start from. */
    public static final AccountEdit BLANK = new AccountEdit("", "", "", true, Set.of());

    public AccountEdit {
        roles = Set.copyOf(roles);
    }

    /** The account as it is. */
    public static AccountEdit of(Account account) {
        return new AccountEdit(account.name(), account.mail(), "", account.active(), account.roles());
    }

    public AccountEdit withName(String wanted) {
        return new AccountEdit(wanted, mail, password, active, roles);
    }

    public AccountEdit withMail(String wanted) {
        return new AccountEdit(name, wanted, password, active, roles);
    }

    public AccountEdit withPassword(String wanted) {
        return new AccountEdit(name, mail, wanted, active, roles);
    }

    public AccountEdit withActive(boolean wanted) {
        return new AccountEdit(name, mail, password, wanted, roles);
    }

    public AccountEdit withRoles(Set<String> wanted) {
        return new AccountEdit(name, mail, password, active, wanted);
    }

    @Override
    public String toString() {
        return "AccountEdit[" + name + "]";
    }
}
