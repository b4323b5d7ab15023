package dev.latchkey.admin.page;

import java.util.List;

/** What the server is made of. */
public record ModulesPage(Page page, List<Part> parts, List<Method> methods, List<Plugin> plugins, String reloadPath)
        implements View {

    /**
     * A built-in part under the name that guides for Drupal know it by.
     *
     * @param configure address of its page; empty if it has none
     */
    public record Part(String name, String description, String configure) {}

    /**
     * @param errors names of the error codes that it may answer, beside those that every method may
     * @param builtIn false if a plugin brought it
     */
    public record Method(
            String id,
            String title,
            String summary,
            String version,
            int spiVersion,
            String errors,
            boolean builtIn,
            Condition condition) {}

    /**
     * How a method is doing.
     *
     * @param good whether it needs no attention
     * @param word in the table
     * @param detail below it; empty if there is nothing to tell
     */
    public record Condition(boolean good, String word, String detail) {}

    /**
     * A plugin as it was last loaded; empty texts for what is not known or does not apply.
     *
     * @param good whether it does what it should
     * @param plugin its id
     * @param methods ids of its methods, with commas between
     */
    public record Plugin(
            String file,
            String state,
            String meaning,
            boolean good,
            String plugin,
            String version,
            String spiVersion,
            String methods,
            String checksum,
            String reason,
            String hint) {}

    public ModulesPage {
        parts = List.copyOf(parts);
        methods = List.copyOf(methods);
        plugins = List.copyOf(plugins);
    }

    @Override
    public String template() {
        return "modules.jte";
    }
}
