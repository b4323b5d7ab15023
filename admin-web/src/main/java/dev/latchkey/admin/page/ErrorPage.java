package dev.latchkey.admin.page;

/**
 * Something could not be shown or done.
 *
 * @param text what happened and what to do next
 * @param requestId by which the operator finds it in the logs; empty where that is no help
 */
public record ErrorPage(Page page, String text, String requestId, Link next) implements View {

    @Override
    public String template() {
        return "error.jte";
    }
}
