package dev.latchkey.admin.page;

import java.util.List;

/** Asks for the code of the second factor. */
public record CodePage(Page page, Problems problems, List<Field> fields) implements View {

    public CodePage {
        fields = List.copyOf(fields);
    }

    @Override
    public String template() {
        return "code.jte";
    }
}
