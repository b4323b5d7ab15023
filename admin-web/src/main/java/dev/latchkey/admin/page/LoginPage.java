package dev.latchkey.admin.page;

import java.util.List;

/** @param destination where to go afterwards, inside this server; may be empty */
public record LoginPage(Page page, String destination, Problems problems, List<Field> fields) implements View {

    public LoginPage {
        fields = List.copyOf(fields);
    }

    @Override
    public String template() {
        return "login.jte";
    }
}
