package dev.latchkey.admin.page;

import java.util.List;

/**
 * One application, or the form for a new one.
 *
 * @param existing empty for a new application
 */
public record ApplicationPage(Page page, Problems problems, ApplicationForm form, List<Existing> existing)
        implements View {

    /**
     * What only an application that exists has.
     *
     * @param path of its pages
     * @param keysOffered whether its method works with keys of the application's own
     * @param keyProblems of the form for pasting a key
     * @param curl how to call it, step by step
     */
    public record Existing(
            String id,
            String path,
            boolean keysOffered,
            List<KeyRow> keys,
            Problems keyProblems,
            List<Field> paste,
            List<Step> curl) {

        public Existing {
            keys = List.copyOf(keys);
            paste = List.copyOf(paste);
            curl = List.copyOf(curl);
        }
    }

    /**
     * @param state word for its state
     * @param meaning what that means
     * @param publicKey in PEM, for those who check tokens elsewhere; empty for a shared secret
     */
    public record KeyRow(
            String id,
            String algorithm,
            String state,
            String meaning,
            String created,
            String publicKey,
            List<KeyAction> actions) {

        public KeyRow {
            actions = List.copyOf(actions);
        }
    }

    /**
     * @param direct false if it leads to a page that asks first
     */
    public record KeyAction(String path, String label, boolean direct) {}

    /** A command with what it is for. */
    public record Step(String title, String command) {}

    public ApplicationPage {
        existing = List.copyOf(existing);
    }

    @Override
    public String template() {
        return "application.jte";
    }
}
