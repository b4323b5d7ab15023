package dev.latchkey.admin.page;

import java.util.List;

/** What the server is made of. */
public record ModulesPage(Page page, List<Part> parts, List<Method> methods) implements View {

    /**
     * A built-in part under the name that guides for Drupal know it by.
     *
     * @param configure address of its page; empty if it has none
     */
    public record Part(String name, String description, String configure) {}

    /** @param errors names of the error codes that it may answer, beside those that every method may */
    public record Method(String id, String title, String summary, String version, int spiVersion, String errors) {}

    public ModulesPage {
        parts = List.copyOf(parts);
        methods = List.copyOf(methods);
    }

    @Override
    public String template() {
        return "modules.jte";
    }
}
