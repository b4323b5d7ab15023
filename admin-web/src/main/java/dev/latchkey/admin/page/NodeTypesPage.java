package dev.latchkey.admin.page;

import java.util.List;

/** The content types. */
public record NodeTypesPage(Page page, List<Row> rows) implements View {

    /** @param path of the type's own pages, for example {@code /admin/structure/types/manage/page} */
    public record Row(String path, String label, String name, String description) {}

    public NodeTypesPage {
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "node-types.jte";
    }
}
