package dev.latchkey.content.node.domain.text;

/** Text as HTML that shows it. */
final class HtmlText {

    private HtmlText() {}

    /** With quotes, as the plain text format shows what an author wrote. */
    static String escaped(String text) {
        return content(text).replace("\"", "&quot;").replace("'", "&#039;");
    }

    /** Between tags. */
    static String content(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Between double quotes. */
    static String attribute(String text) {
        return content(text).replace("\"", "&quot;");
    }

    /** What {@link #attribute} was given. */
    static String unescaped(String attribute) {
        return attribute
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
