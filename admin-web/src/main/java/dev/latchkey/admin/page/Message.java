package dev.latchkey.admin.page;

/**
 * What an action led to, shown once at the top of the next page.
 *
 * @param text plain; the template escapes it
 */
public record Message(Kind kind, String text) {

    /** How a message is announced. */
    public enum Kind {
        STATUS,
        WARNING
    }

    public static Message status(String text) {
        return new Message(Kind.STATUS, text);
    }

    public static Message warning(String text) {
        return new Message(Kind.WARNING, text);
    }

    public boolean warns() {
        return kind == Kind.WARNING;
    }
}
