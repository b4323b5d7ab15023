package dev.latchkey.admin.page;

import java.util.List;

/** A page of the content list. */
public record ContentPage(Page page, List<Field> filters, List<Row> rows, Pager pager) implements View {

    /** @param path of the node, for example {@code /node/1} */
    public record Row(String path, String title, String type, String author, boolean published, String changed) {}

    public ContentPage {
        filters = List.copyOf(filters);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "content.jte";
    }
}
