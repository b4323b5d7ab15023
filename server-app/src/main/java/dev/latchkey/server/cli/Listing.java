package dev.latchkey.server.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers of commands: lines with tabs for people, JSON for scripts. */
final class Listing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Listing() {}

    /** A line for each row, its values parted by tabs; or an array of objects. */
    static void rows(List<Map<String, Object>> rows, boolean json, PrintWriter out) {
        if (json) {
            out.println(text(rows));
        } else {
            rows.forEach(
                    row -> out.println(row.values().stream().map(Listing::plain).collect(Collectors.joining("\t"))));
        }
    }

    /** A line for each value, after its name; or an object. */
    static void one(Map<String, Object> row, boolean json, PrintWriter out) {
        if (json) {
            out.println(text(row));
        } else {
            row.forEach((name, value) -> lines(name, value, out));
        }
    }

    private static void lines(String name, Object value, PrintWriter out) {
        if (value instanceof Map<?, ?> inner) {
            inner.forEach((key, each) -> out.println(name + "." + key + ": " + plain(each)));
        } else {
            out.println(name + ": " + plain(value));
        }
    }

    /** What comes from data must not look like a second line or another column. */
    private static String plain(Object value) {
        String text = value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    private static String text(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is not JSON", e);
        }
    }
}
