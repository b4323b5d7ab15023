package dev.latchkey.admin.page;

import java.util.List;

/** The landing page of the admin pages. */
public record HomePage(Page page, List<Section> sections) implements View {

    /** Pages that belong together. */
    public record Section(String title, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /** A page and what it is for. */
    public record Entry(Link link, String description) {}

    public HomePage {
        sections = List.copyOf(sections);
    }

    @Override
    public String template() {
        return "home.jte";
    }
}
