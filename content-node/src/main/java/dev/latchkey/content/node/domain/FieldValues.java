package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.FieldItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of fields by name. A field that is absent is empty.
 *
 * @param items never holds an empty list
 */
public record FieldValues(Map<String, List<FieldItem>> items) {

    public static final FieldValues NONE = new FieldValues(Map.of());

    public FieldValues {
        items = Map.copyOf(items);
    }

    public List<FieldItem> get(String field) {
        return items.getOrDefault(field, List.of());
    }

    /** These values with one field set to one item. */
    public FieldValues with(String field, FieldItem item) {
        return with(field, List.of(item));
    }

    /** These values with one field replaced as a whole; no items empty it. */
    public FieldValues with(String field, List<FieldItem> replacement) {
        return withAll(Map.of(field, replacement));
    }

    /** These values with some fields replaced as a whole; at once, since each step copies all values. */
    public FieldValues withAll(Map<String, List<FieldItem>> replacements) {
        Map<String, List<FieldItem>> changed = new HashMap<>(items);
        replacements.forEach((field, replacement) -> {
            if (replacement.isEmpty()) {
                changed.remove(field);
            } else {
                changed.put(field, List.copyOf(replacement));
            }
        });
        return new FieldValues(changed);
    }

    long integer(String field) {
        return only(field, FieldItem.OfInteger.class).value();
    }

    boolean bool(String field) {
        return only(field, FieldItem.OfBoolean.class).value();
    }

    long timestamp(String field) {
        return only(field, FieldItem.OfTimestamp.class).seconds();
    }

    long user(String field) {
        return only(field, FieldItem.OfUser.class).target();
    }

    /** Empty if the field is. */
    String string(String field) {
        return get(field).isEmpty() ? "" : only(field, FieldItem.OfString.class).value();
    }

    private <I extends FieldItem> I only(String field, Class<I> kind) {
        List<FieldItem> value = get(field);
        if (value.size() != 1) {
            throw new IllegalStateException("field " + field + " has " + value.size() + " items");
        }
        return kind.cast(value.get(0));
    }
}
