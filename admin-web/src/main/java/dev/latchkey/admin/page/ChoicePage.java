package dev.latchkey.admin.page;

import dev.latchkey.admin.page.HomePage.Entry;
import java.util.List;

/**
 * Leads to one of several pages.
 *
 * @param ifNone what to do where there is nothing to choose from
 */
public record ChoicePage(Page page, String ifNone, List<Entry> entries) implements View {

    public ChoicePage {
        entries = List.copyOf(entries);
    }

    @Override
    public String template() {
        return "choice.jte";
    }
}
