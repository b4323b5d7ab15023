package dev.latchkey.content.node.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** Cuts dangerous schemes off addresses before the sanitizer would drop the whole attribute. */
final class SchemeCutter implements HtmlStreamEventReceiver {

    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite");

    private final HtmlStreamEventReceiver next;

    SchemeCutter(HtmlStreamEventReceiver next) {
        this.next = next;
    }

    @Override
    public void openDocument() {
        next.openDocument();
    }

    @Override
    public void closeDocument() {
        next.closeDocument();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        List<String> safe = new ArrayList<>(attributes);
        for (int at = 0; at + 1 < safe.size(); at += 2) {
            if (ADDRESSES.contains(safe.get(at))) {
                safe.set(at + 1, UrlSchemes.withoutDangerous(safe.get(at + 1)));
            }
        }
        next.openTag(element, safe);
    }

    @Override
    public void closeTag(String element) {
        next.closeTag(element);
    }

    @Override
    public void text(String text) {
        next.text(text);
    }
}
