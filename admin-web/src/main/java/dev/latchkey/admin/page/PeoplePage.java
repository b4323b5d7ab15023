package dev.latchkey.admin.page;

import java.util.List;

/**
 * A page of the accounts.
 *
 * @param found how many accounts match in all
 */
public record PeoplePage(Page page, List<Field> filters, long found, List<Row> rows, Pager pager) implements View {

    /** @param path of the account's own pages here */
    public record Row(long id, String path, String name, String mail, boolean active, String roles, String created) {}

    public PeoplePage {
        filters = List.copyOf(filters);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "people.jte";
    }
}
