package dev.latchkey.content.node.domain.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of what blank lines separate, and line breaks of the other line ends. Takes balanced HTML, as the
 * allow-list writes it; inside list items, headings and the like there are line breaks only.
 */
final class LineBreaks {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern BLANK_LINES = Pattern.compile("\n[ \t]*\n\\s*");
    private static final Pattern UNBROKEN_LINE_END = Pattern.compile("(?<!<br />)\n");

    private static final Set<String> PARAGRAPH_HOLDERS = Set.of("blockquote", "div");
    private static final Set<String> ITEM_HOLDERS = Set.of("ul", "ol", "dl");
    private static final Set<String> LINE_HOLDERS = Set.of("li", "dt", "dd", "p", "h1", "h2", "h3", "h4", "h5", "h6");

    private final StringBuilder html;
    private final Deque<String> blocks = new ArrayDeque<>();
    private final List<StringBuilder> paragraphs = new ArrayList<>();
    private int inlineDepth;

    private LineBreaks(int length) {
        html = new StringBuilder(length + length / 8);
        paragraphs.add(new StringBuilder());
    }

    static String applied(String html) {
        String text = html.indexOf('\r') < 0 ? html : LINE_END.matcher(html).replaceAll("\n");
        LineBreaks breaks = new LineBreaks(text.length());
        HtmlScanner.pieces(text).forEach(breaks::add);
        breaks.flush();
        return breaks.html.toString();
    }

    private void add(Piece piece) {
        if (piece.is(Piece.Kind.TEXT)) {
            addText(piece.html());
        } else if (isBlock(piece.name())) {
            addBlockTag(piece);
        } else {
            addInline(piece);
        }
    }

    private void addBlockTag(Piece tag) {
        flush();
        html.append(tag.html());
        if (tag.is(Piece.Kind.OPEN)) {
            blocks.push(tag.name());
        } else if (!blocks.isEmpty()) {
            blocks.pop();
        }
    }

    /** Line ends in attributes are no line ends of the text. */
    private void addInline(Piece tag) {
        last().append(tag.html().replace("\n", "&#10;"));
        if (!tag.html().endsWith("/>")) {
            inlineDepth += tag.is(Piece.Kind.OPEN) ? 1 : -1;
        }
    }

    private void addText(String text) {
        if (inlineDepth > 0 || !holdsParagraphs() || text.indexOf('\n') < 0) {
            last().append(text);
            return;
        }
        String[] parts = BLANK_LINES.split(text, -1);
        last().append(parts[0]);
        for (int at = 1; at < parts.length; at++) {
            paragraphs.add(new StringBuilder(parts[at]));
        }
    }

    /** Writes what has come since the last block. */
    private void flush() {
        for (StringBuilder paragraph : paragraphs) {
            String content = paragraph.toString();
            if (!content.isBlank()) {
                String lines = broken(content.strip());
                html.append(holdsParagraphs() ? "<p>" + lines + "</p>\n" : lines);
            } else if (!holdsParagraphs()) {
                html.append(content);
            }
        }
        paragraphs.clear();
        paragraphs.add(new StringBuilder());
        inlineDepth = 0;
    }

    private static String broken(String lines) {
        return lines.indexOf('\n') < 0
                ? lines
                : UNBROKEN_LINE_END.matcher(lines).replaceAll("<br />\n");
    }

    private boolean holdsParagraphs() {
        return blocks.isEmpty() || PARAGRAPH_HOLDERS.contains(blocks.peek());
    }

    private StringBuilder last() {
        return paragraphs.get(paragraphs.size() - 1);
    }

    private static boolean isBlock(String name) {
        return PARAGRAPH_HOLDERS.contains(name) || ITEM_HOLDERS.contains(name) || LINE_HOLDERS.contains(name);
    }
}
