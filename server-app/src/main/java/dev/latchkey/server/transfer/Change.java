package dev.latchkey.server.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an import does, as lines for people: {@code +} added, {@code ~} changed, {@code -} removed. */
final class Change {

    private Change() {}

    static String added(String path) {
        return "+ " + path;
    }

    static String removed(String path) {
        return "- " + path;
    }

    /** A line for each value that differs; of secrets, only that they do. */
    static List<String> between(String path, Map<String, Object> old, Map<String, Object> wanted) {
        Map<String, Object> before = Trees.leaves(old);
        Map<String, Object> after = Trees.leaves(wanted);
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<String> lines = new ArrayList<>();
        for (String name : all) {
            Object one = before.get(name);
            Object other = after.get(name);
            if (one == null || !one.equals(other)) {
                lines.add("~ " + path + "." + name + ": " + shown(name, one) + " -> " + shown(name, other));
            }
        }
        return lines;
    }

    private static String shown(String name, Object value) {
        if (value == null) {
            return "(none)";
        }
        boolean secret = name.startsWith("secrets.") || name.endsWith(".private");
        return secret ? "(secret)" : value instanceof String text ? '"' + escaped(text) + '"' : value.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                escaped.append(String.format("\\u%04x", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
