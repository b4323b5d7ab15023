package dev.latchkey.server.transfer;

import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Roles and what they grant. */
final class RoleSection implements Section {

    private final Roles roles;
    private final Predicate<String> knownPermission;

    RoleSection(Roles roles, Predicate<String> knownPermission) {
        this.roles = roles;
        this.knownPermission = knownPermission;
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public Map<String, Map<String, Object>> current() {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        roles.current().roles().forEach(role -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("label", role.label());
            entry.put("weight", role.weight());
            entry.put("administrator", role.administrator());
            entry.put("permissions", List.copyOf(new TreeSet<>(role.permissions())));
            all.put(role.id(), entry);
        });
        return all;
    }

    @Override
    public Map<String, Object> normal(String id, Branch entry) {
        Map<String, Object> normal = new LinkedHashMap<>();
        normal.put("label", entry.text("label"));
        normal.put("weight", entry.number("weight", 0));
        normal.put("administrator", entry.flag("administrator", false));
        normal.put("permissions", entry.set("permissions"));
        entry.end();
        return normal;
    }

    @Override
    public void put(String id, Map<String, Object> entry) {
        Set<String> permissions = new LinkedHashSet<>(Trees.texts(entry.get("permissions")));
        Set<String> before = roles.current().role(id).map(Role::permissions).orElse(Set.of());
        permissions.stream()
                .filter(name -> !before.contains(name) && !knownPermission.test(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new TransferProblem("roles." + id + ".permissions", "There is no permission '" + name + "'.");
                });
        boolean administrator = (Boolean) entry.get("administrator");
        if (id.equals(Role.ADMINISTRATOR) && !administrator) {
            throw new TransferProblem("roles." + id + ".administrator", "This role has every permission.");
        }
        roles.save(
                new Role(id, (String) entry.get("label"), (Integer) entry.get("weight"), administrator, permissions));
    }

    @Override
    public boolean removable(String id) {
        return roles.current().role(id).filter(role -> !role.builtIn()).isPresent();
    }

    @Override
    public void remove(String id) {
        roles.delete(id);
    }
}
