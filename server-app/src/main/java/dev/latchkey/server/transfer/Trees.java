package dev.latchkey.server.transfer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Entries of sections as trees of names. */
final class Trees {

    private Trees() {}

    static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    static Map<String, String> textsByName(Object map) {
        Map<String, String> texts = new TreeMap<>();
        ((Map<?, ?>) map).forEach((name, text) -> texts.put((String) name, (String) text));
        return texts;
    }

    static Map<String, Map<?, ?>> mapsByName(Object map) {
        return ((Map<?, ?>) map)
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> (String) entry.getKey(),
                                entry -> (Map<?, ?>) entry.getValue(),
                                (one, other) -> one,
                                TreeMap::new));
    }

    /** What is at the ends of the branches, by path. */
    static Map<String, Object> leaves(Map<?, ?> tree) {
        Map<String, Object> leaves = new TreeMap<>();
        collect("", tree, leaves);
        return leaves;
    }

    private static void collect(String path, Map<?, ?> tree, Map<String, Object> leaves) {
        tree.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                collect(path + name + ".", inner, leaves);
            } else {
                leaves.put(path + name, value);
            }
        });
    }
}
