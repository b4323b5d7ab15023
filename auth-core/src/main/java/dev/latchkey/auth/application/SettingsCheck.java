package dev.latchkey.auth.application;

import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.SettingProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Checks entered settings against a method's schema: each field by its kind, bounds and condition. */
public final class SettingsCheck {

    private static final Pattern CLAIM_NAME = Pattern.compile("[^\\s\\p{Cntrl}\"\\\\]{1,128}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    /** What one of the databases cannot keep: NUL, and half a surrogate pair. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private static final int MOST_KEPT = 1_000_000;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private final ConfigSchema schema;

    public SettingsCheck(ConfigSchema schema) {
        this.schema = schema;
    }

    /** As {@link #problems(Map, Set)}, with nothing kept. */
    public List<SettingProblem> problems(Map<String, String> entered) {
        return problems(entered, Set.of());
    }

    /**
     * Every problem, in the order of the form; unknown keys first.
     *
     * @param kept keys of secrets that are set already and stay if they are not among the entered ones
     */
    public List<SettingProblem> problems(Map<String, String> entered, Set<String> kept) {
        List<SettingProblem> problems = new ArrayList<>();
        entered.keySet().stream()
                .filter(key -> schema.field(key).isEmpty())
                .sorted()
                .map(key -> new SettingProblem(key, "The method has no setting '" + key + "'."))
                .forEach(problems::add);
        schema.fields()
                .forEach(field -> storable(field, entered.getOrDefault(field.key(), ""))
                        .or(() -> applying(field, entered, kept))
                        .map(message -> new SettingProblem(field.key(), message))
                        .ifPresent(problems::add));
        return problems;
    }

    /** Holds for a field that does not apply as well: what was entered there is kept. */
    private static Optional<String> storable(ConfigField field, String value) {
        return unless(!UNSTORABLE.matcher(value).find(), field.label() + " contains a character that cannot be stored.")
                .or(() -> unless(
                        value.length() <= MOST_KEPT, field.label() + " has at most " + MOST_KEPT + " characters."));
    }

    private Optional<String> applying(ConfigField field, Map<String, String> entered, Set<String> kept) {
        boolean untouched = kept.contains(field.key()) && !entered.containsKey(field.key());
        return untouched || !schema.applies(field, entered)
                ? Optional.empty()
                : problem(field, schema.effective(field, entered));
    }

    private static Optional<String> problem(ConfigField field, String value) {
        if (value.isEmpty()) {
            return field.required() ? Optional.of(field.label() + " is required.") : Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT -> oneLine(field, value);
            case LONG_TEXT, CERTIFICATE, PUBLIC_KEY, PRIVATE_KEY, SECRET -> length(field, value);
            case INTEGER, MINUTES -> number(field, value);
            case BOOLEAN ->
                unless(Set.of("true", "false").contains(value), field.label() + " is either true or false.");
            case CHOICE -> option(field, value);
            case SEVERAL_OF -> length(field, value).or(() -> each(value, line -> option(field, line)));
            case URL -> url(field, value);
            case CLAIM_NAME ->
                unless(
                        CLAIM_NAME.matcher(value).matches(),
                        field.label()
                                + " is a claim name: 1 to 128 characters without blanks, quotes and backslashes.");
            case ROLE -> unless(ROLE.matcher(value).matches(), field.label() + " is the machine name of a role.");
            case LIST -> length(field, value).or(() -> each(value, line -> oneLine(field, line)));
            case MAP ->
                length(field, value)
                        .or(() -> each(value, line -> pair(field, line)))
                        .or(() -> twice(field, value));
        };
    }

    private static Optional<String> pair(ConfigField field, String line) {
        boolean fine = line.indexOf('=') > 0 && line.codePoints().noneMatch(Character::isISOControl);
        return unless(fine, field.label() + " has one name=value pair on each line.");
    }

    private static Optional<String> twice(ConfigField field, String value) {
        Set<String> names = new HashSet<>();
        return each(value, line -> {
            String name = line.substring(0, line.indexOf('=')).strip();
            return unless(names.add(name), field.label() + " has '" + name + "' twice.");
        });
    }

    private static Optional<String> oneLine(ConfigField field, String value) {
        return unless(
                        value.codePoints().noneMatch(Character::isISOControl),
                        field.label() + " has no line breaks or control characters.")
                .or(() -> length(field, value));
    }

    private static Optional<String> length(ConfigField field, String value) {
        int length = value.codePointCount(0, value.length());
        return unless(
                length >= field.least() && length <= field.most(),
                field.label() + " has " + field.least() + " to " + field.most() + " characters.");
    }

    private static Optional<String> number(ConfigField field, String value) {
        boolean fits = NUMBER.matcher(value).matches()
                && Long.parseLong(value) >= field.least()
                && Long.parseLong(value) <= field.most();
        return unless(fits, field.label() + " is a whole number from " + field.least() + " to " + field.most() + ".");
    }

    private static Optional<String> option(ConfigField field, String value) {
        return unless(
                field.options().contains(value),
                field.label() + " is one of " + String.join(", ", field.options()) + ".");
    }

    private static Optional<String> url(ConfigField field, String value) {
        try {
            URI uri = new URI(value);
            boolean web = uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()));
            return unless(web, field.label() + " is an absolute https address.").or(() -> length(field, value));
        } catch (URISyntaxException e) {
            return Optional.of(field.label() + " is an absolute https address.");
        }
    }

    private static Optional<String> each(String lines, Function<String, Optional<String>> check) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(check)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> unless(boolean fine, String problem) {
        return fine ? Optional.empty() : Optional.of(problem);
    }
}
