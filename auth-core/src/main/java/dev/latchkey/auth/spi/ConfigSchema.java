package dev.latchkey.auth.spi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a method, in the order of its form.
 *
 * @param fields at most one per key; a condition names a field that stands before it
 */
public record ConfigSchema(List<ConfigField> fields) {

    public ConfigSchema {
        fields = List.copyOf(fields);
        Set<String> known = new HashSet<>();
        for (ConfigField field : fields) {
            field.shownWhen().forEach(condition -> {
                if (!known.contains(condition.key())) {
                    throw new IllegalArgumentException(field.key() + " depends on a field that does not precede it");
                }
            });
            if (!known.add(field.key())) {
                throw new IllegalArgumentException("two settings share the key " + field.key());
            }
        }
    }

    public static ConfigSchema of(ConfigField... fields) {
        return new ConfigSchema(List.of(fields));
    }

    public Optional<ConfigField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Whether a field applies, given what has been entered; defaults stand in for what is empty. */
    public boolean applies(ConfigField field, Map<String, String> values) {
        return field.shownWhen().stream().allMatch(condition -> {
            ConfigField other = field(condition.key()).orElseThrow();
            return applies(other, values) && condition.values().contains(effective(other, values));
        });
    }

    /** What a field holds: the value entered, or its default where nothing but blanks was entered. */
    public String effective(ConfigField field, Map<String, String> values) {
        String entered = values.getOrDefault(field.key(), "");
        return entered.isBlank() ? field.defaultValue() : entered;
    }
}
