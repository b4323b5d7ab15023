package dev.latchkey.auth.spi;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One thing known at a step of a decision, for example the algorithm a token names. Made only through the methods
 * here, each of which makes sure that what comes out can be shown to an operator.
 *
 * @param name lower snake case
 * @param value printable, at most {@link #LONGEST_VALUE} characters
 */
public record Fact(String name, String value) {

    public static final int LONGEST_VALUE = 80;

    /** What stands in the place of a value that looks like a credential. */
    public static final String WITHHELD = "(withheld)";

    private static final Pattern JWT_LIKE =
            Pattern.compile("[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}(\\.[A-Za-z0-9_-]*)?");
    private static final Pattern KEY_LIKE = Pattern.compile("[A-Za-z0-9+/_=-]{44,}");

    public Fact {
        value = shown(value);
    }

    /**
     * A word: an identifier, a claim's name, a reason. What looks like a token or a key is withheld, control
     * characters become question marks and what is too long is cut with an ellipsis.
     */
    public static Fact text(String name, String value) {
        return new Fact(name, value);
    }

    public static Fact number(String name, long value) {
        return new Fact(name, Long.toString(value));
    }

    /** A moment, shown as RFC 3339 in UTC. */
    public static Fact time(String name, Instant value) {
        return new Fact(name, value.toString());
    }

    private static String shown(String value) {
        if (KEY_LIKE.matcher(value).find() || JWT_LIKE.matcher(value).find()) {
            return WITHHELD;
        }
        StringBuilder printable = new StringBuilder();
        value.codePoints().limit(LONGEST_VALUE).map(Fact::printable).forEach(printable::appendCodePoint);
        return printable.length() < value.length()
                ? printable.substring(0, printable.length() - 1) + "…"
                : printable.toString();
    }

    private static int printable(int codePoint) {
        int type = Character.getType(codePoint);
        boolean hidden = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return hidden ? '?' : codePoint;
    }
}
