package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.RoleRepository;
import dev.latchkey.store.ConfigVersion;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Roles and the permissions they grant. */
public final class JdbiRoleRepository implements RoleRepository {

    /** One statement, so that no change by somebody else can fall in between. */
    private static final String ALL = """
            SELECT r.id, r.label, r.weight, r.administrator, p.permission
            FROM role r
            LEFT JOIN role_permission p ON p.role_id = r.id
            """;

    private static final String UPDATE = """
            UPDATE role
            SET label = :label, weight = :weight, administrator = :administrator
            WHERE id = :id
            """;

    private static final String INSERT = """
            INSERT INTO role (id, label, weight, administrator)
            VALUES (:id, :label, :weight, :administrator)
            """;

    private static final String DELETE = """
            DELETE FROM role
            WHERE id = :id
            """;

    private static final String INSERT_PERMISSION = """
            INSERT INTO role_permission (role_id, permission)
            VALUES (:id, :permission)
            """;

    private static final String DELETE_PERMISSIONS = """
            DELETE FROM role_permission
            WHERE role_id = :id
            """;

    private static final String WITHDRAW = """
            DELETE FROM role_permission
            WHERE permission = :permission
            """;

    private final Jdbi jdbi;
    private final ConfigurationWrites writes;

    public JdbiRoleRepository(Jdbi jdbi, ConfigVersion version) {
        this.jdbi = jdbi;
        this.writes = new ConfigurationWrites(jdbi, version);
    }

    @Override
    public List<Role> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ALL).scanResultSet((rows, context) -> JoinedRoles.of(rows.get())));
    }

    @Override
    public void save(Role role) {
        writes.run(handle -> {
            if (write(handle, UPDATE, role) == 0) {
                write(handle, INSERT, role);
            }
            handle.createUpdate(DELETE_PERMISSIONS).bind("id", role.id()).execute();
            insertPermissions(handle, role.id(), role.permissions());
        });
    }

    @Override
    public void withdraw(Set<String> permissions) {
        writes.run(handle -> {
            PreparedBatch batch = handle.prepareBatch(WITHDRAW);
            permissions.forEach(
                    permission -> batch.bind("permission", permission).add());
            batch.execute();
        });
    }

    @Override
    public void delete(String id) {
        writes.run(handle -> handle.createUpdate(DELETE).bind("id", id).execute());
    }

    private static int write(Handle handle, String statement, Role role) {
        return handle.createUpdate(statement)
                .bind("id", role.id())
                .bind("label", role.label())
                .bind("weight", role.weight())
                .bind("administrator", role.administrator())
                .execute();
    }

    private static void insertPermissions(Handle handle, String id, Set<String> permissions) {
        PreparedBatch batch = handle.prepareBatch(INSERT_PERMISSION);
        permissions.forEach(permission ->
                batch.bind("id", id).bind("permission", permission).add());
        batch.execute();
    }
}
