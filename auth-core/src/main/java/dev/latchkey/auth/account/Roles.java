package dev.latchkey.auth.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Roles as administrators change them; requests read the snapshot of the moment. */
public final class Roles {

    private final RoleRepository roles;
    private volatile RolePermissions current = new RolePermissions(List.of());

    public Roles(RoleRepository roles) {
        this.roles = roles;
    }

    public RolePermissions current() {
        return current;
    }

    /** Reads all roles anew; one thread at a time, so that what was read before a change cannot replace what was read after it. */
    public synchronized void reload() {
        current = new RolePermissions(roles.all());
    }

    /** Adds a role, or replaces its label, weight and permissions. */
    public void save(Role role) {
        if (role.id().equals(Role.ANONYMOUS) && role.administrator()) {
            throw new AccountProblem("administrator", "The anonymous role cannot imply every permission.");
        }
        roles.save(role);
        reload();
    }

    /** Grants one permission to a role. */
    public void grant(String roleId, String permission) {
        Role role = existing(roleId);
        Set<String> more = new LinkedHashSet<>(role.permissions());
        more.add(permission);
        save(role.withPermissions(more));
    }

    /**
     * Takes permissions that cease to exist from every role. Joins a transaction that the thread has open, so requests see
     * it only after {@link #reload}.
     */
    public void withdraw(Set<String> permissions) {
        roles.withdraw(permissions);
    }

    public void delete(String roleId) {
        if (existing(roleId).builtIn()) {
            throw new AccountProblem("id", "The role '" + roleId + "' comes with the server and cannot be deleted.");
        }
        roles.delete(roleId);
        reload();
    }

    private Role existing(String roleId) {
        return current.role(roleId).orElseThrow(() -> new AccountProblem("id", "There is no role '" + roleId + "'."));
    }
}
