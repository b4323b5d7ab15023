package dev.latchkey.auth.spi;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One setting of a method, as data.
 *
 * @param kind what it holds
 * @param key stored with each application, so it never changes; lower snake case
 * @param label in front of the input
 * @param help below the input; empty if the label says it all
 * @param example a value as a user might enter it; empty if none helps
 * @param defaultValue used where the setting is left empty; empty if there is none
 * @param required whether an empty value is a problem
 * @param least lowest value of a number, or fewest characters of a text
 * @param most highest value of a number, or most characters of a text
 * @param options the values of a choice, in order; empty for other kinds
 * @param shownWhen when the field applies; a field that does not apply is neither shown nor checked nor read
 */
public record ConfigField(
        FieldKind kind,
        String key,
        String label,
        String help,
        String example,
        String defaultValue,
        boolean required,
        long least,
        long most,
        List<String> options,
        List<ShownWhen> shownWhen) {

    private static final long LONGEST_LINE = 1_000;
    private static final long LONGEST_TEXT = 65_536;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    /** Holds when another field has one of the given values. */
    public record ShownWhen(String key, List<String> values) {
        public ShownWhen {
            values = List.copyOf(values);
        }
    }

    public ConfigField {
        Objects.requireNonNull(kind);
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a setting's key is lower snake case, not: " + key);
        }
        options = List.copyOf(options);
        shownWhen = List.copyOf(shownWhen);
    }

    /** An optional field without help, default or condition; the other methods here add those. */
    public static ConfigField of(FieldKind kind, String key, String label) {
        boolean oneLine = switch (kind) {
            case TEXT, URL, CLAIM_NAME, ROLE, CHOICE, BOOLEAN, INTEGER, MINUTES -> true;
            case LONG_TEXT, SEVERAL_OF, CERTIFICATE, PUBLIC_KEY, PRIVATE_KEY, SECRET, LIST, MAP -> false;
        };
        boolean number = kind == FieldKind.INTEGER || kind == FieldKind.MINUTES;
        long most = number ? Integer.MAX_VALUE : oneLine ? LONGEST_LINE : LONGEST_TEXT;
        return new ConfigField(kind, key, label, "", "", "", false, 0, most, List.of(), List.of());
    }

    public ConfigField help(String text) {
        return new ConfigField(
                kind, key, label, text, example, defaultValue, required, least, most, options, shownWhen);
    }

    public ConfigField example(String value) {
        return new ConfigField(kind, key, label, help, value, defaultValue, required, least, most, options, shownWhen);
    }

    public ConfigField defaultValue(String value) {
        return new ConfigField(kind, key, label, help, example, value, required, least, most, options, shownWhen);
    }

    public ConfigField mandatory() {
        return new ConfigField(kind, key, label, help, example, defaultValue, true, least, most, options, shownWhen);
    }

    public ConfigField between(long lowest, long highest) {
        return new ConfigField(
                kind, key, label, help, example, defaultValue, required, lowest, highest, options, shownWhen);
    }

    public ConfigField oneOf(List<String> values) {
        return new ConfigField(kind, key, label, help, example, defaultValue, required, least, most, values, shownWhen);
    }

    /** Adds a condition; all conditions of a field must hold. */
    public ConfigField shownWhen(String otherKey, List<String> values) {
        List<ShownWhen> all = Stream.concat(shownWhen.stream(), Stream.of(new ShownWhen(otherKey, values)))
                .toList();
        return new ConfigField(kind, key, label, help, example, defaultValue, required, least, most, options, all);
    }
}
