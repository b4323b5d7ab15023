package dev.latchkey.admin.page;

import java.util.List;

/**
 * A node as it was in one revision.
 *
 * @param facts who made it, when, and what they said
 * @param links what can be done with it
 */
public record RevisionPage(Page page, List<Text> facts, List<Text> fields, List<Link> links) implements View {

    /** @param text plain, as it is stored; may have several lines */
    public record Text(String label, String text) {}

    public RevisionPage {
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
        links = List.copyOf(links);
    }

    @Override
    public String template() {
        return "revision.jte";
    }
}
