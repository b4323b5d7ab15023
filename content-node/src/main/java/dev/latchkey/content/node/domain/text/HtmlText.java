package dev.latchkey.content.node.domain.text;

/** Text as HTML that shows it. */
final class HtmlText {

    private HtmlText() {}

    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + text.length() / 8);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#039;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
