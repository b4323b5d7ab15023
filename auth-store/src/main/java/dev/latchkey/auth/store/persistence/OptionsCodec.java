package dev.latchkey.auth.store.persistence;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Options by key as text: a line for each, key and value separated by a tab and {@linkplain Escaped escaped}. */
final class OptionsCodec {

    private OptionsCodec() {}

    static String encode(Map<String, String> options) {
        return new TreeMap<>(options)
                .entrySet().stream()
                        .map(option -> Escaped.of(option.getKey()) + "\t" + Escaped.of(option.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    /** @throws IllegalArgumentException if the text does not come from {@link #encode} */
    static Map<String, String> decode(String text) {
        return text.lines().map(OptionsCodec::parts).collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static String[] parts(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalArgumentException("not an option: " + line);
        }
        return new String[] {Escaped.undo(line.substring(0, tab)), Escaped.undo(line.substring(tab + 1))};
    }
}
