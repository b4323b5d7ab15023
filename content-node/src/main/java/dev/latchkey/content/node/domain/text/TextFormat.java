package dev.latchkey.content.node.domain.text;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A way from what an author wrote to HTML.
 *
 * @param id stored with each text, for example {@code basic_html}
 * @param weight formats are offered in this order
 * @param open whether anybody may write in it; other formats have a permission
 * @param safe whether what comes out may stand in a page whoever wrote it
 * @param filters applied in order
 */
public record TextFormat(
        String id, String label, int weight, boolean open, boolean safe, List<UnaryOperator<String>> filters) {

    public TextFormat {
        filters = List.copyOf(filters);
    }

    /** Machine name of the permission to write in this format. */
    public String permission() {
        return "use text format " + id;
    }

    String process(String text) {
        String processed = text;
        for (UnaryOperator<String> filter : filters) {
            processed = filter.apply(processed);
        }
        return processed;
    }
}
