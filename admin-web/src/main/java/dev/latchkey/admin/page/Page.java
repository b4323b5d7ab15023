package dev.latchkey.admin.page;

import java.util.List;

/**
 * The frame round every page.
 *
 * @param trail from the top of the admin pages to the page above this one
 * @param tabs pages beside this one; the one whose title this page has is the current one
 */
public record Page(
        String title, Visitor visitor, AssetLinks assets, List<Message> messages, List<Link> trail, List<Link> tabs) {

    public Page {
        messages = List.copyOf(messages);
        trail = List.copyOf(trail);
        tabs = List.copyOf(tabs);
    }

    public Page under(Link... above) {
        return new Page(title, visitor, assets, messages, List.of(above), tabs);
    }

    public Page beside(List<Link> siblings) {
        return new Page(title, visitor, assets, messages, trail, siblings);
    }
}
