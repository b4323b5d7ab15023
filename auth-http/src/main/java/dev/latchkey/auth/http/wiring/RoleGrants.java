package dev.latchkey.auth.http.wiring;

import dev.latchkey.auth.account.Roles;
import dev.latchkey.web.GrantedPermissions;
import jakarta.inject.Inject;
import java.util.Set;

/** The permissions of roles, as other modules may end them. */
final class RoleGrants implements GrantedPermissions {

    private final Roles roles;

    @Inject
    RoleGrants(Roles roles) {
        this.roles = roles;
    }

    @Override
    public void withdraw(Set<String> names) {
        roles.withdraw(names);
    }

    @Override
    public void reload() {
        roles.reload();
    }
}
