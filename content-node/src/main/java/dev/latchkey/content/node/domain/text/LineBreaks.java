package dev.latchkey.content.node.domain.text;

import java.util.regex.Pattern;

/** Makes paragraphs of what blank lines separate, and line breaks of the other line ends. */
final class LineBreaks {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern BLANK_LINES = Pattern.compile("\n[ \t]*(?:\n[ \t]*)+");

    private LineBreaks() {}

    static String applied(String html) {
        StringBuilder paragraphs = new StringBuilder(html.length() + html.length() / 8);
        for (String paragraph : BLANK_LINES.split(LINE_END.matcher(html).replaceAll("\n"))) {
            if (!paragraph.isBlank()) {
                paragraphs
                        .append("<p>")
                        .append(paragraph.strip().replace("\n", "<br />\n"))
                        .append("</p>\n");
            }
        }
        return paragraphs.toString();
    }
}
