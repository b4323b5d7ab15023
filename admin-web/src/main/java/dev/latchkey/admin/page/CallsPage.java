package dev.latchkey.admin.page;

import java.util.List;

/**
 * How clients call one application.
 *
 * @param id what they send as {@code AUTH-METHOD}
 * @param path of the application's pages
 * @param notes on the credential, each a sentence
 */
public record CallsPage(Page page, String id, String path, List<String> notes, List<Sample> samples) implements View {

    /** One call in two languages. */
    public record Sample(String title, String curl, String script) {}

    public CallsPage {
        notes = List.copyOf(notes);
        samples = List.copyOf(samples);
    }

    @Override
    public String template() {
        return "calls.jte";
    }
}
