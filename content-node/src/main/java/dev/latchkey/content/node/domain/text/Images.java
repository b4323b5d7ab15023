package dev.latchkey.content.node.domain.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What the formats with images make of them: alignment, captions, late loading, and no images of other sites. */
final class Images {

    private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");

    private static final AllowList CAPTION = AllowList.of("<a href hreflang> <em> <strong> <cite> <code> <br>");

    private Images() {}

    /** {@code data-align} becomes a class. */
    static String aligned(String html) {
        return eachImage(html, image -> {
            String align = image.attributes().remove("data-align");
            if (align != null && ALIGNMENT.matcher(align).matches()) {
                image.addClass("align-" + align);
            }
            return image.written();
        });
    }

    /** {@code data-caption} becomes the caption of a figure, which takes the image's alignment with it. */
    static String captioned(String html) {
        return eachImage(html, image -> {
            String caption = image.attributes().remove("data-caption");
            return caption == null || caption.isBlank() ? image.written() : image.figure(caption);
        });
    }

    /** Images whose size is known load when they come into view. */
    static String lazy(String html) {
        return eachImage(html, image -> {
            if (image.attributes().containsKey("width") && image.attributes().containsKey("height")) {
                image.attributes().putIfAbsent("loading", "lazy");
            }
            return image.written();
        });
    }

    /** Lets only images pass that this server has itself; of others the alternative text stays. */
    static UnaryOperator<String> onlyOf(String base) {
        return html -> eachImage(html, image -> {
            String source = image.attributes().getOrDefault("src", "");
            return isLocal(source, base) ? image.written() : image.replacement();
        });
    }

    private static boolean isLocal(String source, String base) {
        boolean path = source.startsWith("/") && !source.startsWith("//") || source.startsWith(base + "/");
        return path && source.indexOf('\\') < 0 && source.chars().noneMatch(c -> c <= ' ');
    }

    private static String eachImage(String html, Function<Image, String> change) {
        StringBuilder changed = new StringBuilder(html.length());
        for (Piece piece : HtmlScanner.pieces(html)) {
            boolean image = piece.is(Piece.Kind.OPEN) && piece.name().equals("img");
            changed.append(image ? change.apply(new Image(new LinkedHashMap<>(Attributes.of(piece)))) : piece.html());
        }
        return changed.toString();
    }

    /** @param attributes changeable, in order */
    private record Image(Map<String, String> attributes) {

        void addClass(String name) {
            attributes.merge("class", name, (before, more) -> before + " " + more);
        }

        String written() {
            return Attributes.written("img", attributes, true);
        }

        String figure(String caption) {
            String align = attributes.getOrDefault("class", "");
            boolean aligned = align.startsWith("align-");
            if (aligned) {
                attributes.remove("class");
            }
            return "<figure role=\"group\" class=\"caption caption-img" + (aligned ? " " + align : "") + "\">"
                    + written() + "<figcaption>" + CAPTION.applied(HtmlText.unescaped(caption))
                    + "</figcaption></figure>";
        }

        String replacement() {
            String text = attributes.getOrDefault("alt", "");
            return "<span class=\"filter-image-invalid\">" + (text.isBlank() ? "Image removed." : text) + "</span>";
        }
    }
}
