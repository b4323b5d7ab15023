package dev.latchkey.content.node.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes HTML apart in one pass; whatever is no complete tag or comment is text. Not a parser: nothing is balanced. */
final class HtmlScanner {

    /** What stands in these elements is text up to their end tag. */
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");

    private final String html;
    private final List<Piece> pieces = new ArrayList<>();
    private int textFrom;

    private HtmlScanner(String html) {
        this.html = html;
    }

    static List<Piece> pieces(String html) {
        HtmlScanner scanner = new HtmlScanner(html);
        scanner.scan();
        return scanner.pieces;
    }

    private void scan() {
        int at = html.indexOf('<');
        while (at >= 0) {
            int end = html.startsWith("<!--", at) ? commentEnd(at) : tagEnd(at);
            at = html.indexOf('<', end < 0 ? at + 1 : skipRaw(take(at, end), end));
        }
        addText(html.length());
    }

    /** Takes a tag or comment, and the text before it. */
    private Piece take(int start, int end) {
        addText(start);
        Piece piece = pieceOf(html.substring(start, end));
        pieces.add(piece);
        textFrom = end;
        return piece;
    }

    /** The content of a raw element stays text even where it looks like tags. */
    private int skipRaw(Piece tag, int end) {
        if (!tag.is(Piece.Kind.OPEN) || !RAW.contains(tag.name())) {
            return end;
        }
        int close = end;
        while (close >= 0
                && !html.regionMatches(
                        true, close, "</" + tag.name(), 0, tag.name().length() + 2)) {
            close = html.indexOf('<', close + 1);
        }
        return close < 0 ? html.length() : close;
    }

    private void addText(int end) {
        if (end > textFrom) {
            pieces.add(new Piece(Piece.Kind.TEXT, html.substring(textFrom, end), ""));
        }
        textFrom = end;
    }

    private int commentEnd(int start) {
        int end = html.indexOf("-->", start + 4);
        return end < 0 ? html.length() : end + 3;
    }

    /** Where the tag ends that starts here; -1 if none does. A tag ends before the next that starts outside quotes. */
    private int tagEnd(int start) {
        int at = html.startsWith("</", start) ? start + 2 : start + 1;
        if (at >= html.length() || !isLetter(html.charAt(at))) {
            return -1;
        }
        for (char quote = 0; at < html.length(); at++) {
            char c = html.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return at + 1;
            } else if (c == '<') {
                return -1;
            } else if ((c == '"' || c == '\'') && html.charAt(at - 1) == '=') {
                quote = c;
            }
        }
        return -1;
    }

    private static Piece pieceOf(String source) {
        if (source.startsWith("<!--")) {
            return new Piece(Piece.Kind.COMMENT, source, "");
        }
        boolean closes = source.charAt(1) == '/';
        int from = closes ? 2 : 1;
        int to = from;
        while (isLetter(source.charAt(to)) || Character.isDigit(source.charAt(to)) || source.charAt(to) == '-') {
            to++;
        }
        String name = source.substring(from, to).toLowerCase(Locale.ROOT);
        return new Piece(closes ? Piece.Kind.CLOSE : Piece.Kind.OPEN, source, name);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
