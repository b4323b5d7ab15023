package dev.latchkey.admin.page;

import java.util.List;
import java.util.Locale;

/**
 * What differs between two revisions of a node.
 *
 * @param older who made the older one and when
 * @param newer the same of the newer one
 * @param changes fields that differ; empty if none does
 */
public record ComparePage(Page page, String older, String newer, List<Change> changes) implements View {

    /** A field that differs. */
    public record Change(String label, List<Line> lines) {
        public Change {
            lines = List.copyOf(lines);
        }
    }

    /** A line of the comparison. */
    public record Line(Kind kind, String text) {}

    /** What became of a line. */
    public enum Kind {
        SAME("", ""),
        REMOVED("−", "Removed: "),
        ADDED("+", "Added: "),
        /** Stands for lines that are the same and not shown. */
        LEFT_OUT("", "");

        private final String sign;
        private final String spoken;

        Kind(String sign, String spoken) {
            this.sign = sign;
            this.spoken = spoken;
        }

        public String sign() {
            return sign;
        }

        /** The sign for those who hear the page. */
        public String spoken() {
            return spoken;
        }

        /** Of its element in the style sheet. */
        public String style() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ComparePage {
        changes = List.copyOf(changes);
    }

    @Override
    public String template() {
        return "compare.jte";
    }
}
