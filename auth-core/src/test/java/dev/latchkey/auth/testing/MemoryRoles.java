package dev.latchkey.auth.testing;

import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.RoleRepository;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** Roles in memory, those that come with the server among them. */
public final class MemoryRoles implements RoleRepository {

    private final Map<String, Role> byId = new ConcurrentSkipListMap<>();
    private volatile Runnable afterReading = () -> {};

    public MemoryRoles() {
        save(new Role(Role.ANONYMOUS, "Anonymous", 0, false, Set.of()));
        save(new Role(Role.AUTHENTICATED, "Authenticated", 1, false, Set.of()));
        save(new Role(Role.ADMINISTRATOR, "Administrator", 2, true, Set.of()));
    }

    @Override
    public List<Role> all() {
        List<Role> read = List.copyOf(byId.values());
        afterReading.run();
        return read;
    }

    /** Runs between reading and answering. */
    public void afterReading(Runnable work) {
        afterReading = work;
    }

    @Override
    public void save(Role role) {
        byId.put(role.id(), role);
    }

    @Override
    public void withdraw(Set<String> permissions) {
        byId.replaceAll((id, role) -> {
            Set<String> left = new HashSet<>(role.permissions());
            left.removeAll(permissions);
            return role.withPermissions(left);
        });
    }

    @Override
    public void delete(String id) {
        byId.remove(id);
    }
}
