package dev.latchkey.content.node.domain.field;

import java.util.List;

/**
 * A field of nodes: everything that JSON, input, access and validation need to know of it.
 *
 * @param name key on the wire
 * @param label in violations, for example {@code Title}
 * @param required whether a node without a value is refused
 */
public record FieldDefinition(
        String name, String label, FieldType<?> type, boolean required, ViewRule view, EditRule edit) {

    /** Adds what is wrong with the items as a whole, then with each. */
    public void check(List<FieldItem> items, ItemCheck first) {
        if (required && items.isEmpty()) {
            first.violations().add(new Violation(name, ItemCheck.NULL));
        }
        if (items.size() > 1) {
            first.violations().add(new Violation(name, label + ": this field cannot hold more than 1 values."));
        }
        for (int delta = 0; delta < items.size(); delta++) {
            type.check(
                    items.get(delta),
                    new ItemCheck(this, delta, first.ownPath(), first.permissions(), first.violations()));
        }
    }

    /** Whether what was submitted says nothing else than what is stored. */
    public static boolean same(List<FieldItem> submitted, List<FieldItem> stored) {
        if (submitted.size() != stored.size()) {
            return false;
        }
        for (int delta = 0; delta < submitted.size(); delta++) {
            if (!submitted.get(delta).sameAs(stored.get(delta))) {
                return false;
            }
        }
        return true;
    }
}
