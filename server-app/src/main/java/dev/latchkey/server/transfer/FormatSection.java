package dev.latchkey.server.transfer;

import dev.latchkey.content.node.domain.text.TextFormat;
import dev.latchkey.content.node.domain.text.TextFormats;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Text formats, which are built in: they stand in a file so that it says what its roles may be granted, and one that
 * differs is refused and not passed over.
 */
final class FormatSection implements Section {

    private static final String NAME = "textFormats";

    private final TextFormats formats;

    FormatSection(TextFormats formats) {
        this.formats = formats;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Map<String, Object>> current() {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        formats.all().forEach(format -> all.put(format.id(), entry(format)));
        return all;
    }

    private static Map<String, Object> entry(TextFormat format) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("label", format.label());
        entry.put("weight", format.weight());
        entry.put("everybody", format.open());
        return entry;
    }

    @Override
    public Map<String, Object> normal(String id, Branch entry) {
        Map<String, Object> normal = new LinkedHashMap<>();
        normal.put("label", entry.text("label"));
        normal.put("weight", entry.number("weight", 0));
        normal.put("everybody", entry.flag("everybody", false));
        entry.end();
        return normal;
    }

    @Override
    public void put(String id, Map<String, Object> entry) {
        throw new TransferProblem(
                NAME + "." + id,
                "Text formats are built in: none can be added or changed. They are: "
                        + String.join(", ", current().keySet()) + ".");
    }

    @Override
    public boolean removable(String id) {
        return false;
    }

    @Override
    public void remove(String id) {
        throw new IllegalStateException("text formats are built in");
    }
}
