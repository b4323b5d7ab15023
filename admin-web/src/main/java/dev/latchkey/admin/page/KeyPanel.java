package dev.latchkey.admin.page;

import java.util.List;

/**
 * The keys of an application.
 *
 * @param path of the application's pages
 * @param guide how to replace a key, step by step, from where the ring stands
 * @param problems of the form for pasting a key
 */
public record KeyPanel(String path, List<Row> rows, List<GuideStep> guide, Problems problems, List<Field> paste) {

    /**
     * @param state word for its state
     * @param meaning what that means
     * @param revoking what revoking it would do at this moment; empty if it is revoked
     * @param publicKey in PEM, for those who check tokens elsewhere; empty for a shared secret
     */
    public record Row(
            String id,
            String algorithm,
            String state,
            String meaning,
            String revoking,
            String created,
            String publicKey,
            List<Action> actions) {

        public Row {
            actions = List.copyOf(actions);
        }
    }

    /** @param direct false if it leads to a page that asks first */
    public record Action(String path, String label, boolean direct) {}

    /**
     * One step of replacing a key.
     *
     * @param text what it does, and when it is done
     * @param undo how it is taken back; empty if there is nothing to take back
     */
    public record GuideStep(Progress progress, String title, String text, String undo) {}

    /** How far somebody has come. */
    public enum Progress {
        DONE("Done"),
        NOW("Now"),
        LATER("Later");

        private final String word;

        Progress(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public KeyPanel {
        rows = List.copyOf(rows);
        guide = List.copyOf(guide);
        paste = List.copyOf(paste);
    }
}
