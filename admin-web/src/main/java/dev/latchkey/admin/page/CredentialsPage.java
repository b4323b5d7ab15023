package dev.latchkey.admin.page;

import java.util.List;

/**
 * The credentials that an account holds.
 *
 * @param intro above the list
 * @param additions what can be made, a link for each application
 */
public record CredentialsPage(Page page, String intro, List<Link> additions, List<Row> rows) implements View {

    /**
     * @param renew address of the page that renews it; empty if it cannot be renewed
     * @param revoke address of the page that revokes it
     */
    public record Row(
            String id,
            String label,
            String application,
            String created,
            String expires,
            String lastUsed,
            boolean expired,
            String renew,
            String revoke) {}

    public CredentialsPage {
        additions = List.copyOf(additions);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "credentials.jte";
    }
}
