package dev.latchkey.admin.page;

import java.util.List;

/**
 * A page that is one plain form.
 *
 * @param intro above the form; may be empty
 * @param action where it is sent
 * @param version of what the form shows, to be sent along; empty if there are no versions
 * @param button what it does, as a verb
 * @param links further actions, each on a page of its own
 */
public record FormPage(
        Page page,
        String intro,
        Problems problems,
        String action,
        String version,
        List<Field> fields,
        String button,
        List<Link> links)
        implements View {

    public FormPage {
        fields = List.copyOf(fields);
        links = List.copyOf(links);
    }

    @Override
    public String template() {
        return "form.jte";
    }
}
