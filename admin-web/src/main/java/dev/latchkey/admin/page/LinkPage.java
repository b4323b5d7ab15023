package dev.latchkey.admin.page;

/**
 * Shows a link that signs in once. It cannot be shown again.
 *
 * @param link the whole address
 * @param text whom it is for and how long it lives
 */
public record LinkPage(Page page, String text, String link, Link back) implements View {

    @Override
    public String template() {
        return "link.jte";
    }

    @Override
    public String toString() {
        return "LinkPage";
    }
}
