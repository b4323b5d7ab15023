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

    /** A token's header is a JSON object, which in base64url starts so; a host name rarely does. */
    private static final Pattern JWT_LIKE = Pattern.compile("e[wy][A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]{8,}");

    private static final int SHORTEST_TOKEN_LIKE = 43;

    private static final Pattern KEY_LIKE = Pattern.compile("[A-Za-z0-9+/_=-]{44,}");

    /** 256 bits in base64url, as an opaque token; a key's thumbprint (RFC 7638) has the same length. */
    private static final Pattern TOKEN_LIKE = Pattern.compile("[A-Za-z0-9+/_=-]{43}");

    public Fact {
        value = shown(value);
    }

    /**
     * A word: an identifier, a claim's name, a reason. What looks like a token or a key is withheld, control
     * characters become question marks and what is too long is cut with an ellipsis.
     */
    public static Fact text(String name, String value) {
        boolean suspicious = value.length() >= SHORTEST_TOKEN_LIKE
                && TOKEN_LIKE.matcher(value).find();
        return new Fact(name, suspicious ? WITHHELD : value);
    }

    /** The name of a key, which may be as long as a token ({@code kid}: a thumbprint has 43 characters). */
    public static Fact keyId(String name, String keyId) {
        return new Fact(name, keyId);
    }

    public static Fact number(String name, long value) {
        return new Fact(name, Long.toString(value));
    }

    /** A moment, shown as RFC 3339 in UTC. */
    public static Fact time(String name, Instant value) {
        return new Fact(name, value.toString());
    }

    private static String shown(String value) {
        if (suspicious(value)) {
            return WITHHELD;
        }
        if (value.length() <= LONGEST_VALUE && plain(value)) {
            return value;
        }
        boolean tooLong = value.codePointCount(0, value.length()) > LONGEST_VALUE;
        StringBuilder printable = new StringBuilder();
        value.codePoints()
                .limit(tooLong ? LONGEST_VALUE - 1 : LONGEST_VALUE)
                .map(Fact::printable)
                .forEach(printable::appendCodePoint);
        return tooLong ? printable.append('…').toString() : printable.toString();
    }

    /** Most values are too short for a key and have no dot, and a pattern would take longer to say so. */
    private static boolean suspicious(String value) {
        return value.length() > SHORTEST_TOKEN_LIKE && KEY_LIKE.matcher(value).find()
                || value.indexOf('.') >= 0 && JWT_LIKE.matcher(value).find();
    }

    /** Whether every character is printable ASCII. */
    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
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
