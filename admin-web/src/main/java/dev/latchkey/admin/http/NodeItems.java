package dev.latchkey.admin.http;

import dev.latchkey.admin.http.NodeInputs.Input;
import dev.latchkey.content.node.domain.FieldValues;
import dev.latchkey.content.node.domain.field.FieldItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Between the values of a node's fields and the parameters of its form. */
final class NodeItems {

    private static final String VALUE = ".value";
    private static final String FORMAT = ".format";
    private static final String SUMMARY = ".summary";

    private NodeItems() {}

    /** The parameters that would set these values. */
    static Map<String, List<String>> filled(List<Input> inputs, FieldValues values) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (Input input : inputs) {
            for (FieldItem item : values.get(input.name())) {
                fill(parameters, input.name(), item);
            }
        }
        return parameters;
    }

    private static void fill(Map<String, List<String>> parameters, String name, FieldItem item) {
        if (item instanceof FieldItem.OfString text) {
            parameters.put(name, List.of(text.value()));
        } else if (item instanceof FieldItem.OfBoolean flag) {
            parameters.put(name, List.of(flag.value() ? "true" : ""));
        } else if (item instanceof FieldItem.OfInteger number) {
            parameters.put(name, List.of(Long.toString(number.value())));
        } else if (item instanceof FieldItem.OfPath path) {
            parameters.put(name, List.of(path.alias()));
        } else if (item instanceof FieldItem.OfText text) {
            parameters.put(name + VALUE, List.of(text.value().orElse("")));
            parameters.put(name + FORMAT, List.of(text.format().orElse("")));
            parameters.put(name + SUMMARY, List.of(text.summary().orElse("")));
        }
    }

    /** What was entered into one field; no items if it was left empty. */
    static List<FieldItem> entered(Input input, Form form, FieldValues current) {
        List<FieldItem> stored = current.get(input.name());
        String name = input.name();
        return switch (input.kind()) {
            case NodeInputs.BOOLEAN -> List.of(new FieldItem.OfBoolean(form.checked(name)));
            case NodeInputs.PATH -> List.of(path(form.trimmed(name), stored));
            case NodeInputs.TEXT -> text(name, form, stored);
            case NodeInputs.INTEGER -> number(form.trimmed(name));
            default -> line(form.text(name), stored);
        };
    }

    /** Browsers send other line ends than were stored; the same text otherwise is the same text. */
    private static String unlessSame(String entered, String stored) {
        return entered.equals(stored.replace("\r\n", "\n").replace('\r', '\n')) ? stored : entered;
    }

    private static List<FieldItem> line(String entered, List<FieldItem> stored) {
        String before = stored.isEmpty() ? "" : ((FieldItem.OfString) stored.get(0)).value();
        return entered.isEmpty() ? List.of() : List.of(new FieldItem.OfString(unlessSame(entered, before)));
    }

    private static List<FieldItem> number(String entered) {
        if (entered.isEmpty()) {
            return List.of();
        }
        return entered.matches("-?[0-9]{1,18}")
                ? List.of(new FieldItem.OfInteger(Long.parseLong(entered)))
                : List.of(FieldItem.Unusable.because("value", "This value should be a whole number."));
    }

    /** An alias is taken away by its number: an empty one without number says nothing. */
    private static FieldItem path(String alias, List<FieldItem> stored) {
        long pid = stored.isEmpty() ? 0 : ((FieldItem.OfPath) stored.get(0)).pid();
        return new FieldItem.OfPath(alias, alias.isEmpty() ? pid : 0);
    }

    private static List<FieldItem> text(String name, Form form, List<FieldItem> stored) {
        FieldItem.OfText before = stored.isEmpty() ? new FieldItem.OfText(Map.of()) : (FieldItem.OfText) stored.get(0);
        Map<String, String> properties = new LinkedHashMap<>();
        put(properties, "value", form.text(name + VALUE), before.value());
        put(properties, "summary", form.text(name + SUMMARY), before.summary());
        if (properties.values().stream().allMatch(String::isEmpty)) {
            return List.of();
        }
        put(properties, "format", form.text(name + FORMAT), before.format());
        properties.putIfAbsent("value", "");
        return List.of(new FieldItem.OfText(properties));
    }

    /** What was absent and is still empty stays absent. */
    private static void put(Map<String, String> properties, String key, String entered, Optional<String> before) {
        if (!entered.isEmpty() || before.isPresent()) {
            properties.put(key, unlessSame(entered, before.orElse("")));
        }
    }
}
