package dev.latchkey.auth.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All roles and what they grant, at one moment. Immutable. */
public final class RolePermissions {

    private final List<Role> roles;
    private final Map<String, Role> byId;

    public RolePermissions(List<Role> roles) {
        this.roles = List.copyOf(roles);
        this.byId = roles.stream().collect(Collectors.toUnmodifiableMap(Role::id, Function.identity()));
    }

    public List<Role> roles() {
        return roles;
    }

    public Optional<Role> role(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether any of these roles grants the permission. Names of roles that do not exist grant nothing. */
    public boolean granted(Collection<String> roleIds, String permission) {
        for (String id : roleIds) {
            Role role = byId.get(id);
            if (role != null && role.grants(permission)) {
                return true;
            }
        }
        return false;
    }

    public boolean existAll(Set<String> roleIds) {
        return byId.keySet().containsAll(roleIds);
    }
}
