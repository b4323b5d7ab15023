package dev.latchkey.content.node.domain.text;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes what the sanitizer lets pass with as few escapes as HTML needs: the sanitizer's own writer would make
 * {@code &#64;} of every at sign. Names come from the allow-list; all else is escaped here.
 */
final class HtmlWriter implements HtmlStreamEventReceiver {

    private static final Set<String> VOID = Set.of("br", "img", "hr");

    private final StringBuilder html;

    HtmlWriter(StringBuilder html) {
        this.html = html;
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        html.append('<').append(element);
        for (int at = 0; at < attributes.size(); at += 2) {
            html.append(' ')
                    .append(attributes.get(at))
                    .append("=\"")
                    .append(HtmlText.attribute(attributes.get(at + 1)))
                    .append('"');
        }
        html.append(VOID.contains(element) ? " />" : ">");
    }

    @Override
    public void closeTag(String element) {
        if (!VOID.contains(element)) {
            html.append("</").append(element).append('>');
        }
    }

    @Override
    public void text(String text) {
        html.append(HtmlText.content(text));
    }
}
