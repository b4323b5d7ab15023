package dev.latchkey.auth.spi;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of one application for its method: already checked against the schema, defaults filled in, fields that do
 * not apply left out, secrets in the clear. Values are never printed.
 *
 * @param values by key; an absent key means "not set", and no value is empty
 */
public record MethodSettings(Map<String, String> values) {

    public MethodSettings {
        values = Map.copyOf(values);
        if (values.containsValue("")) {
            throw new IllegalArgumentException("an empty value means not set and is left out");
        }
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * A setting that the schema makes mandatory or gives a default.
     *
     * @throws IllegalStateException if it is missing all the same: a fault in the method's schema
     */
    public String required(String key) {
        return text(key).orElseThrow(() -> new IllegalStateException("the schema does not guarantee " + key));
    }

    /** A number; see {@link #required}. */
    public long number(String key) {
        return Long.parseLong(required(key));
    }

    public Optional<Duration> minutes(String key) {
        return text(key).map(Long::parseLong).map(Duration::ofMinutes);
    }

    /** False if not set. */
    public boolean flag(String key) {
        return Boolean.parseBoolean(values.get(key));
    }

    /** The lines of a list, trimmed, blank ones left out, in order; empty if not set. */
    public List<String> list(String key) {
        return text(key).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The {@code name=value} lines of a map, in order; empty if not set. */
    public Map<String, String> map(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : list(key)) {
            int equals = line.indexOf('=');
            pairs.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        return pairs;
    }

    /** The keys only: among the values are secrets. */
    @Override
    public String toString() {
        return "MethodSettings" + values.keySet();
    }
}
