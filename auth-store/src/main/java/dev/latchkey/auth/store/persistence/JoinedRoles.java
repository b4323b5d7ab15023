package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.account.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts roles together from rows of one permission each. */
final class JoinedRoles {

    /** Made here: the databases sort text by different rules. */
    private static final Comparator<Role> ORDER =
            Comparator.comparingInt(Role::weight).thenComparing(Role::id);

    private JoinedRoles() {}

    static List<Role> of(ResultSet rows) throws SQLException {
        Map<String, Role> bare = new LinkedHashMap<>();
        Map<String, Set<String>> permissions = new LinkedHashMap<>();
        while (rows.next()) {
            String id = rows.getString("id");
            bare.put(id, bare(rows));
            Set<String> granted = permissions.computeIfAbsent(id, unused -> new LinkedHashSet<>());
            String permission = rows.getString("permission");
            if (permission != null) {
                granted.add(permission);
            }
        }
        return bare.values().stream()
                .map(role -> role.withPermissions(permissions.get(role.id())))
                .sorted(ORDER)
                .toList();
    }

    private static Role bare(ResultSet row) throws SQLException {
        return new Role(
                row.getString("id"),
                row.getString("label"),
                row.getInt("weight"),
                row.getBoolean("administrator"),
                Set.of());
    }
}
