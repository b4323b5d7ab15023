package dev.latchkey.server.transfer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A mapping of a document, read strictly: every kind is checked, and what nobody asked for is refused by {@link #end}.
 * Problems name the path.
 */
final class Branch {

    private final String path;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Branch(String path, Object value) {
        this.path = path;
        if (!(value instanceof Map<?, ?> map)) {
            throw new TransferProblem(path, "A mapping is expected.");
        }
        map.forEach((key, inner) -> {
            if (!(key instanceof String name)) {
                throw new TransferProblem(path, "The name " + key + " must be in quotes.");
            }
            values.put(name, inner);
        });
    }

    String path() {
        return path;
    }

    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    Set<String> names() {
        return values.keySet();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return required(name, String.class, "A text is expected.");
    }

    String text(String name, String fallback) {
        return has(name) ? text(name) : fallback;
    }

    /** Empty, too, if there is nothing behind the name. */
    String textOrEmpty(String name) {
        asked.add(name);
        return values.get(name) == null ? "" : text(name);
    }

    /** As {@link #flag}, where a name with nothing behind it means the fallback, too. */
    boolean flagOrEmpty(String name, boolean fallback) {
        asked.add(name);
        return values.get(name) == null ? fallback : flag(name, fallback);
    }

    /** As {@link #number}, where a name with nothing behind it means the fallback, too. */
    int numberOrEmpty(String name, int fallback) {
        asked.add(name);
        return values.get(name) == null ? fallback : number(name, fallback);
    }

    boolean flag(String name, boolean fallback) {
        return has(name) ? required(name, Boolean.class, "true or false is expected.") : fallback;
    }

    int number(String name, int fallback) {
        return has(name) ? required(name, Integer.class, "A whole number is expected.") : fallback;
    }

    /** In the order given; empty if it is not there. */
    List<String> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object item : required(name, List.class, "A list is expected.")) {
            if (!(item instanceof String text)) {
                throw new TransferProblem(pathOf(name), "A list of texts is expected.");
            }
            texts.add(text);
        }
        return texts;
    }

    /** Sorted, each once. */
    List<String> set(String name) {
        return List.copyOf(new TreeSet<>(list(name)));
    }

    /** The mapping of this name; an empty one if it is not there. */
    Branch branch(String name) {
        asked.add(name);
        return new Branch(pathOf(name), values.getOrDefault(name, Map.of()));
    }

    /** Texts by name, sorted; numbers and truth values are taken as written in YAML's canonical form. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> {
            boolean plain = value instanceof String
                    || value instanceof Boolean
                    || value instanceof Integer
                    || value instanceof Long
                    || value instanceof BigInteger;
            if (!plain) {
                throw new TransferProblem(pathOf(name), "A text is expected.");
            }
            texts.put(name, value.toString());
        });
        asked.addAll(values.keySet());
        return texts;
    }

    /** Each of the inner mappings, by name, sorted. */
    <T> Map<String, T> each(Function<Branch, T> reading) {
        Map<String, T> read = new TreeMap<>();
        for (String name : names()) {
            read.put(name, reading.apply(branch(name)));
        }
        return read;
    }

    void skip(String... names) {
        asked.addAll(List.of(names));
    }

    /** @throws TransferProblem if something is left that nobody asked for */
    void end() {
        values.keySet().stream()
                .filter(name -> !asked.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new TransferProblem(
                            pathOf(name), "This is not known here; known are " + new TreeSet<>(asked) + ".");
                });
    }

    private <T> T required(String name, Class<T> type, String expected) {
        asked.add(name);
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new TransferProblem(pathOf(name), expected);
        }
        return type.cast(value);
    }
}
