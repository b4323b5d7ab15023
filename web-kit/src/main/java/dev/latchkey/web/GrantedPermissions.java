package dev.latchkey.web;

import java.util.Set;

/** What roles have been granted, for modules whose permissions come and go: one that is gone must not stay granted. */
public interface GrantedPermissions extends Reloadable {

    /**
     * Takes permissions from all roles, as part of the transaction that the thread has open. Requests see it once that is
     * committed and {@link #reload} was called.
     *
     * @param names machine names; those that no role has are passed over
     */
    void withdraw(Set<String> names);
}
