package dev.latchkey.admin.page;

import java.util.List;

/**
 * The applications of the API.
 *
 * @param firstForm the form for the first application where there is none yet; else empty
 */
public record ApplicationsPage(Page page, boolean gateEnabled, List<Row> rows, List<ApplicationForm> firstForm)
        implements View {

    /**
     * @param method title of its method
     * @param trouble why it cannot serve requests; empty if it can
     * @param used when a request of it was last let in
     */
    public record Row(
            String id,
            String name,
            String path,
            boolean standard,
            boolean enabled,
            String method,
            String trouble,
            String used) {}

    public ApplicationsPage {
        rows = List.copyOf(rows);
        firstForm = List.copyOf(firstForm);
    }

    @Override
    public String template() {
        return "applications.jte";
    }
}
