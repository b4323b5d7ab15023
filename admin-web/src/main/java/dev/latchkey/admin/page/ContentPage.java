package dev.latchkey.admin.page;

import java.util.List;

/**
 * A page of the content list.
 *
 * @param here address of this page of the list, to come back to
 * @param columns those that the list can be sorted by, in their order
 */
public record ContentPage(
        Page page, List<Field> filters, String here, List<Column> columns, List<Row> rows, Pager pager)
        implements View {

    /** @param path of the node, for example {@code /node/1} */
    public record Row(
            long id, String path, String title, String type, String author, boolean published, String changed) {}

    /**
     * The head of a column.
     *
     * @param sort address of the list sorted by it, or the other way round if it is so already; empty if it cannot be
     *     sorted
     * @param order as {@code aria-sort} says it; empty if the list is not sorted by it
     */
    public record Column(String label, String sort, String order) {}

    public ContentPage {
        filters = List.copyOf(filters);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "content.jte";
    }
}
