package dev.latchkey.admin.page;

import java.util.List;

/**
 * The states that a node was in.
 *
 * @param compare where two of them are compared; empty if there are no two
 */
public record RevisionsPage(Page page, String compare, List<Row> rows, Pager pager) implements View {

    /**
     * @param log what was said about it; may be empty
     * @param view address of the page that shows it
     * @param revert address of the page that asks before going back to it; empty if that is not offered
     * @param delete address of the page that asks before deleting it; empty if that is not offered
     */
    public record Row(
            long vid,
            String time,
            String author,
            String log,
            boolean current,
            String view,
            String revert,
            String delete) {}

    public RevisionsPage {
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "revisions.jte";
    }
}
