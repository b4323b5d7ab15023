package dev.latchkey.content.node.domain.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes links of web and mail addresses in the text of HTML, unless they stand in a link or in code. */
final class UrlLinks {

    /** Where an address begins. The local part of a mail address is bounded, so that no text takes long. */
    private static final Pattern START = Pattern.compile(
            "(?<![\\w/@.])(?:(?<scheme>(?:https?|ftp)://|mailto:)|(?<www>www\\.)"
                    + "|(?<mail>[A-Za-z0-9._%+-]{1,64}@(?=[A-Za-z0-9-]{1,63}\\.[A-Za-z])))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY_END = Pattern.compile("&(?:lt|gt|quot|#0?39);");
    private static final String PUNCTUATION = ".,:;!?)";
    private static final Set<String> UNTOUCHED = Set.of("a", "code", "pre", "script", "style", "textarea");

    private static final String WWW = "www";
    private static final int LONGEST_TEXT = 72;

    private UrlLinks() {}

    static String applied(String html) {
        StringBuilder linked = new StringBuilder(html.length() + html.length() / 8);
        int untouched = 0;
        for (Piece piece : HtmlScanner.pieces(html)) {
            if (UNTOUCHED.contains(piece.name())) {
                untouched += piece.is(Piece.Kind.OPEN) ? 1 : -1;
            }
            if (piece.is(Piece.Kind.TEXT) && untouched == 0 && mayHoldAddress(piece.html())) {
                link(piece.html(), linked);
            } else {
                linked.append(piece.html());
            }
        }
        return linked.toString();
    }

    /** True of every text with an address, and of few others; much sooner known than where one begins. */
    private static boolean mayHoldAddress(String text) {
        if (text.indexOf(':') >= 0 || text.indexOf('@') >= 0) {
            return true;
        }
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (text.regionMatches(true, dot - WWW.length(), WWW, 0, WWW.length())) {
                return true;
            }
        }
        return false;
    }

    private static void link(String text, StringBuilder linked) {
        Matcher start = START.matcher(text);
        int copied = 0;
        int from = 0;
        while (start.find(from)) {
            int end = end(text, start);
            if (end > start.end()) {
                linked.append(text, copied, start.start());
                write(prefix(start), text.substring(start.start(), end), linked);
                copied = end;
            }
            from = Math.max(end, start.end());
        }
        linked.append(text, copied, text.length());
    }

    /** An address ends before white space, a quote, an angle bracket, and punctuation that belongs to the sentence. */
    private static int end(String text, Matcher start) {
        int end = start.end();
        boolean mail = start.group("mail") != null;
        while (end < text.length() && (mail ? isHostCharacter(text.charAt(end)) : belongs(text, end))) {
            end++;
        }
        while (end > start.end() && PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0 && !endsEntity(text, end)) {
            end--;
        }
        return end;
    }

    private static boolean belongs(String text, int at) {
        char c = text.charAt(at);
        if (c == '&') {
            return !ENTITY_END
                    .matcher(text)
                    .region(at, Math.min(text.length(), at + 6))
                    .lookingAt();
        }
        return !Character.isWhitespace(c) && c != '"' && c != '\'' && c != '\u00A0';
    }

    private static boolean isHostCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static boolean endsEntity(String text, int end) {
        return text.startsWith("&amp;", end - 5);
    }

    private static String prefix(Matcher start) {
        if (start.group("mail") != null) {
            return "mailto:";
        }
        return start.group("www") != null ? "http://" : "";
    }

    private static void write(String prefix, String address, StringBuilder linked) {
        linked.append("<a href=\"").append(prefix).append(address).append("\">");
        linked.append(shortened(address)).append("</a>");
    }

    /** Counts what is shown, not how it is escaped. */
    private static String shortened(String address) {
        String shown = address.replace("&amp;", "&");
        return shown.length() > LONGEST_TEXT ? HtmlText.content(shown.substring(0, LONGEST_TEXT - 1)) + "…" : address;
    }
}
