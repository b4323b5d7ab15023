package dev.latchkey.admin.page;

import java.util.List;

/**
 * Asks before several pieces of content are deleted.
 *
 * @param kept titles of those that were chosen, too, but are not this visitor's to delete
 * @param back address of the list that they were chosen in
 */
public record ContentDeletePage(Page page, List<Item> items, List<String> kept, String back) implements View {

    /** One that is to be deleted. */
    public record Item(long id, String title) {}

    public ContentDeletePage {
        items = List.copyOf(items);
        kept = List.copyOf(kept);
    }

    @Override
    public String template() {
        return "content-delete.jte";
    }
}
