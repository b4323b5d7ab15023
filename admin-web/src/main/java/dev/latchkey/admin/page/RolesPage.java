package dev.latchkey.admin.page;

import java.util.List;

/** The roles, and the form for a new one. */
public record RolesPage(Page page, List<Row> rows, Problems problems, List<Field> add) implements View {

    /**
     * @param note what is special about it; may be empty
     * @param removable false for those that come with the server
     */
    public record Row(String id, String label, String note, boolean removable) {}

    public RolesPage {
        rows = List.copyOf(rows);
        add = List.copyOf(add);
    }

    @Override
    public String template() {
        return "roles.jte";
    }
}
