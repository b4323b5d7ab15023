package dev.latchkey.admin.page;

import java.util.List;

/**
 * How the server is doing, and what should be looked at.
 *
 * @param score of 100
 * @param verdict the score in words
 * @param refusals of the last day, the most frequent first
 */
public record StatusPage(
        Page page,
        int score,
        String verdict,
        List<Check> checks,
        List<Chart> charts,
        List<Refusal> refusals,
        List<Facts> facts)
        implements View {

    /**
     * @param weight {@code good}, {@code low}, {@code medium} or {@code high}
     * @param fix what to do, one line; empty if there is nothing to mend
     * @param next where to mend it; empty if that is not on a page
     */
    public record Check(String title, String weight, String text, String fix, String next) {

        public boolean good() {
            return weight.equals("good");
        }
    }

    /**
     * @param breadth of its bar, up to 100
     * @param link to the entries of the audit log
     */
    public record Refusal(String code, long requests, int breadth, String link) {}

    /** Facts that belong together. */
    public record Facts(String title, List<Fact> facts) {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A value with its name. */
    public record Fact(String name, String value) {}

    public StatusPage {
        checks = List.copyOf(checks);
        charts = List.copyOf(charts);
        refusals = List.copyOf(refusals);
        facts = List.copyOf(facts);
    }

    @Override
    public String template() {
        return "status.jte";
    }
}
