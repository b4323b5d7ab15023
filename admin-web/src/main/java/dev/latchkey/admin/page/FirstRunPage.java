package dev.latchkey.admin.page;

import java.util.List;

/** @param token of the link that opened the page */
public record FirstRunPage(Page page, String token, Problems problems, List<Field> fields) implements View {

    public FirstRunPage {
        fields = List.copyOf(fields);
    }

    @Override
    public String template() {
        return "first-run.jte";
    }

    @Override
    public String toString() {
        return "FirstRunPage";
    }
}
