package dev.latchkey.content.node.domain.text;

import java.util.Set;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * Lets some elements and attributes pass and closes what is open. Of all others the text stays, and of an address with
 * a dangerous scheme what follows the scheme. {@code lang} and {@code dir} pass everywhere.
 */
final class AllowList {

    /** The sanitizer drops what stands in these; without their tags it is text like any other. */
    private static final Set<String> SWALLOWING = Set.of(
            "script",
            "style",
            "title",
            "iframe",
            "noscript",
            "noembed",
            "noframes",
            "svg",
            "math",
            "object",
            "embed",
            "applet",
            "select",
            "option",
            "xmp",
            "plaintext",
            "textarea");

    private final PolicyFactory policy;

    private AllowList(PolicyFactory policy) {
        this.policy = policy;
    }

    /** @param elements each as a tag with the attributes it may have, for example {@code <a href hreflang>} */
    static AllowList of(String elements) {
        HtmlPolicyBuilder builder = new HtmlPolicyBuilder()
                .allowUrlProtocols("http", "https", "ftp", "mailto")
                .allowAttributes("lang", "dir")
                .globally()
                .allowWithoutAttributes("a", "img");
        for (String tag : elements.substring(1, elements.length() - 1).split("> *<")) {
            String[] words = tag.split(" ");
            builder.allowElements(words[0]);
            for (int at = 1; at < words.length; at++) {
                builder.allowAttributes(words[at]).onElements(words[0]);
            }
        }
        return new AllowList(builder.toFactory());
    }

    String applied(String html) {
        StringBuilder allowed = new StringBuilder(html.length());
        HtmlSanitizer.sanitize(prepared(html), policy.apply(new HtmlWriter(allowed)), SchemeCutter::new);
        return allowed.toString();
    }

    /** Only whole tags reach the sanitizer, which takes quadratic time for a text of many beginnings of tags. */
    private static String prepared(String html) {
        StringBuilder prepared = new StringBuilder(html.length());
        for (Piece piece : HtmlScanner.pieces(html)) {
            if (piece.is(Piece.Kind.TEXT)) {
                prepared.append(piece.html().replace("<", "&lt;"));
            } else if (!piece.is(Piece.Kind.COMMENT) && !SWALLOWING.contains(piece.name())) {
                prepared.append(piece.html());
            }
        }
        return prepared.toString();
    }
}
