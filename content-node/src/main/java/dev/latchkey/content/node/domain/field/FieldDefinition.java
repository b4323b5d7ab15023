package dev.latchkey.content.node.domain.field;

import dev.latchkey.web.openapi.Schema;
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

    private static final int MOST_ITEMS = 1;

    /** How clients see it. */
    public Schema shown() {
        return Schema.listOf(type.shown()).with("maxItems", MOST_ITEMS).about(label);
    }

    /** What clients may send. */
    public Schema sent() {
        return Schema.listOf(type.sent()).with("maxItems", MOST_ITEMS).about(label);
    }

    /** Whether somebody with every permission may set it. */
    public boolean settable(boolean onCreate) {
        return edit.decide(new FieldEdit(onCreate, true, true, permission -> true))
                .allowed();
    }

    /** Adds what is wrong with the items as a whole, then with each. */
    public void check(List<FieldItem> items, ItemCheck first) {
        if (required && items.isEmpty()) {
            first.violations().add(new Violation(name, ItemCheck.NULL));
        }
        if (items.size() > MOST_ITEMS) {
            first.violations()
                    .add(new Violation(name, label + ": this field cannot hold more than " + MOST_ITEMS + " values."));
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
