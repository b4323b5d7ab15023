package dev.latchkey.admin.page;

import java.util.List;

/** How the server is doing, and what should be looked at. */
public record StatusPage(Page page, List<Check> checks, List<Fact> facts) implements View {

    /**
     * @param good whether nothing needs to be done
     * @param next where to mend it; empty if there is nothing to mend
     */
    public record Check(String title, boolean good, String text, String next) {}

    /** A value with its name. */
    public record Fact(String name, String value) {}

    public StatusPage {
        checks = List.copyOf(checks);
        facts = List.copyOf(facts);
    }

    @Override
    public String template() {
        return "status.jte";
    }
}
