package dev.latchkey.admin.page;

import java.util.List;

/** Why one request was let in or refused: every check in its order. */
public record AuditEntryPage(Page page, List<Entry> entries) implements View {

    /** @param facts names and values in the order to be shown */
    public record Entry(List<Named> facts, List<Step> steps) {
        public Entry {
            facts = List.copyOf(facts);
            steps = List.copyOf(steps);
        }
    }

    /** A value with its name. */
    public record Named(String name, String value) {}

    /**
     * @param question what is checked, in words; may be empty
     * @param result {@code passed}, {@code failed} or {@code skipped}
     */
    public record Step(String name, String question, String result, List<Named> facts) {
        public Step {
            facts = List.copyOf(facts);
        }

        public boolean failed() {
            return result.equals("failed");
        }

        public boolean passed() {
            return result.equals("passed");
        }
    }

    public AuditEntryPage {
        entries = List.copyOf(entries);
    }

    @Override
    public String template() {
        return "audit-entry.jte";
    }
}
