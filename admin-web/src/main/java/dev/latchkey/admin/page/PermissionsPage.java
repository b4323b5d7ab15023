package dev.latchkey.admin.page;

import java.util.List;

/**
 * Which roles have which permissions.
 *
 * @param columns the roles shown
 * @param only machine name of the one role shown; empty if all are
 */
public record PermissionsPage(Page page, List<Column> columns, String only, List<Group> groups) implements View {

    /**
     * @param all whether the role has every permission, now and later
     */
    public record Column(String role, String label, boolean all) {}

    /** Permissions that belong together. */
    public record Group(String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param restricted whether only trusted roles should have it
     * @param holders machine names of the roles that have it
     */
    public record Row(String name, String title, String description, boolean restricted, List<String> holders) {
        public Row {
            holders = List.copyOf(holders);
        }

        public boolean heldBy(Column column) {
            return column.all() || holders.contains(column.role());
        }
    }

    public PermissionsPage {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    @Override
    public String template() {
        return "permissions.jte";
    }
}
