package dev.latchkey.admin.report;

/**
 * Something that was looked at.
 *
 * @param weight how much it counts if it is not good
 * @param text what was found, one line
 * @param fix what to do about it, one line; empty if nothing needs to be done
 * @param link to the page of this server where that is done; empty if it is not done on a page
 */
public record Finding(String title, Weight weight, String text, String fix, String link) {

    /** How much a finding counts. */
    public enum Weight {
        GOOD(0),
        /** Worth a look. */
        LOW(5),
        /** Should be mended. */
        MEDIUM(10),
        /** Invites misuse or loses data. */
        HIGH(25);

        private final int points;

        Weight(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }
    }

    public static Finding good(String title, String text) {
        return new Finding(title, Weight.GOOD, text, "", "");
    }

    /** Good, or else what is given. */
    public static Finding unless(boolean good, String fine, Finding otherwise) {
        return good ? good(otherwise.title(), fine) : otherwise;
    }

    public boolean isGood() {
        return weight == Weight.GOOD;
    }
}
