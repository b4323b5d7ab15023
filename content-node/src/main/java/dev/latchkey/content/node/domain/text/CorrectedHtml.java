package dev.latchkey.content.node.domain.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Closes what is open, drops end tags of nothing, quotes attributes and escapes stray characters, and lets everything
 * else pass: for authors who are trusted with scripts.
 */
final class CorrectedHtml {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Set<String> RAW = Set.of("script", "style");
    private static final Pattern STRAY_AMPERSAND = Pattern.compile("&(?!#?[A-Za-z0-9]{1,31};)");

    private final StringBuilder html;
    private final Deque<String> open = new ArrayDeque<>();

    private CorrectedHtml(int length) {
        html = new StringBuilder(length);
    }

    static String applied(String html) {
        CorrectedHtml corrected = new CorrectedHtml(html.length());
        HtmlScanner.pieces(html).forEach(corrected::add);
        while (!corrected.open.isEmpty()) {
            corrected.close(corrected.open.pop());
        }
        return corrected.html.toString();
    }

    private void add(Piece piece) {
        switch (piece.kind()) {
            case TEXT -> addText(piece.html());
            case OPEN -> addOpen(piece);
            case CLOSE -> addClose(piece.name());
            case COMMENT -> html.append(piece.html().endsWith("-->") ? piece.html() : "");
        }
    }

    private void addText(String text) {
        boolean raw = !open.isEmpty() && RAW.contains(open.peek());
        html.append(
                raw
                        ? text
                        : STRAY_AMPERSAND
                                .matcher(text)
                                .replaceAll("&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;"));
    }

    private void addOpen(Piece tag) {
        boolean empty = VOID.contains(tag.name());
        html.append(Attributes.written(tag.name(), Attributes.of(tag), empty));
        if (!empty) {
            open.push(tag.name());
        }
    }

    /** Closes what was opened within as well. */
    private void addClose(String name) {
        if (open.contains(name)) {
            String closed;
            do {
                closed = open.pop();
                close(closed);
            } while (!closed.equals(name));
        }
    }

    private void close(String name) {
        html.append("</").append(name).append('>');
    }
}
