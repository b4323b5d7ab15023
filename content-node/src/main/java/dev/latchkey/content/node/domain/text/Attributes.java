package dev.latchkey.content.node.domain.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Attributes of one tag, read as browsers do and written with double quotes; values stay escaped as they stand. */
final class Attributes {

    private final String tag;
    private final Map<String, String> found = new LinkedHashMap<>();
    private int at;

    private Attributes(String tag, int from) {
        this.tag = tag;
        this.at = from;
    }

    /** By name in lower case, in order; of names that come twice the first counts. */
    static Map<String, String> of(Piece tag) {
        Attributes attributes = new Attributes(tag.html(), 1 + tag.name().length());
        attributes.read();
        return attributes.found;
    }

    static String written(String element, Map<String, String> attributes, boolean empty) {
        StringBuilder html = new StringBuilder("<").append(element);
        attributes.forEach((name, value) -> html.append(' ')
                .append(name)
                .append("=\"")
                .append(value.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;"))
                .append('"'));
        return html.append(empty ? " />" : ">").toString();
    }

    private void read() {
        int end = tag.length() - 1;
        while (at < end) {
            char c = tag.charAt(at);
            if (Character.isWhitespace(c) || c == '/' || c == '=' || c == '"' || c == '\'') {
                at++;
            } else {
                found.putIfAbsent(name(end), value(end));
            }
        }
    }

    private String name(int end) {
        int from = at;
        while (at < end && !Character.isWhitespace(tag.charAt(at)) && "=/\"'<".indexOf(tag.charAt(at)) < 0) {
            at++;
        }
        if (at == from) {
            at++;
        }
        return tag.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private String value(int end) {
        int sign = skipSpace(at, end);
        if (sign >= end || tag.charAt(sign) != '=') {
            return "";
        }
        at = skipSpace(sign + 1, end);
        char quote = at < end ? tag.charAt(at) : ' ';
        return quote == '"' || quote == '\'' ? quoted(quote, end) : bare(end);
    }

    private String quoted(char quote, int end) {
        int from = at + 1;
        int close = tag.indexOf(quote, from);
        int to = close < 0 || close > end ? end : close;
        at = Math.min(to + 1, end);
        return tag.substring(from, to);
    }

    private String bare(int end) {
        int from = at;
        while (at < end && !Character.isWhitespace(tag.charAt(at))) {
            at++;
        }
        return tag.substring(from, at);
    }

    private int skipSpace(int from, int end) {
        int skipped = from;
        while (skipped < end && Character.isWhitespace(tag.charAt(skipped))) {
            skipped++;
        }
        return skipped;
    }
}
