package dev.latchkey.admin.http;

/** A page that answers with an error page. Carries no stack trace: it is an outcome, not a fault. */
public final class PageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    /** @param text what happened and what to do next */
    public PageFailure(int status, String title, String text) {
        super(text, null, false, false);
        this.status = status;
        this.title = title;
    }

    static PageFailure badRequest(String text) {
        return new PageFailure(400, "The request could not be understood", text);
    }

    static PageFailure notFound() {
        return new PageFailure(404, "Page not found", "There is no page at this address.");
    }

    /** @param text names what is gone */
    static PageFailure gone(String text) {
        return new PageFailure(404, "Not found", text);
    }

    static PageFailure forbidden(String text) {
        return new PageFailure(403, "Access denied", text);
    }

    static PageFailure forgery() {
        return new PageFailure(
                403,
                "The form was not accepted",
                "It did not come from a page of this server, or the page was too old. Nothing was changed."
                        + " Go back, load the page anew and send the form again.");
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String text() {
        return getMessage();
    }
}
