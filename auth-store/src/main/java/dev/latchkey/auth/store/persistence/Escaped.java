package dev.latchkey.auth.store.persistence;

import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from outside, in a form that both databases keep: PostgreSQL refuses the character NUL and knows no half of a
 * surrogate pair. Control characters and such halves become a backslash, a {@code u} and four hexadecimal digits, a
 * backslash becomes two. What comes out is on one line and has no tabs; every text comes back as it was.
 */
final class Escaped {

    private static final Pattern SPECIAL = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\\\]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\\\|u([0-9a-f]{4}))");

    private Escaped() {}

    static String of(String text) {
        return isPlain(text) ? text : escaped(text);
    }

    /** True of nearly every text, and much sooner known than what would have to be escaped. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c > '~' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll(found -> {
            char special = found.group().charAt(0);
            String escape = special == '\\' ? "\\\\" : "\\u" + HexFormat.of().toHexDigits(special);
            return Matcher.quoteReplacement(escape);
        });
    }

    static String undo(String escaped) {
        return ESCAPE.matcher(escaped).replaceAll(Escaped::unescaped);
    }

    private static String unescaped(MatchResult escape) {
        String digits = escape.group(1);
        String original = digits == null ? "\\" : String.valueOf((char) Integer.parseInt(digits, 16));
        return Matcher.quoteReplacement(original);
    }
}
