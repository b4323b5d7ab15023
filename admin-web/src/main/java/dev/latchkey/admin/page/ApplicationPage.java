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
     * @param trouble why it cannot serve requests; empty if it can
     * @param keys empty if its method does not work with keys of the application's own
     * @param online what its method depends on outside; empty if on nothing
     */
    public record Existing(String id, String path, String trouble, List<KeyPanel> keys, List<OnlinePanel> online) {

        public Existing {
            keys = List.copyOf(keys);
            online = List.copyOf(online);
        }
    }

    public ApplicationPage {
        existing = List.copyOf(existing);
    }

    @Override
    public String template() {
        return "application.jte";
    }
}
