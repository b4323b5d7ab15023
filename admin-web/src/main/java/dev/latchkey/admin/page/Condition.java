package dev.latchkey.admin.page;

import java.util.List;

/**
 * A field applies only when another one has one of some values. Shown as a hint, and used by the script to hide it.
 *
 * @param field name of the other field's parameter; empty if the field always applies
 */
public record Condition(String field, String label, List<String> values) {

    public static final Condition ALWAYS = new Condition("", "", List.of());

    public Condition {
        values = List.copyOf(values);
    }

    public boolean always() {
        return field.isEmpty();
    }

    public String hint() {
        return always() ? "" : "Applies when " + label + " is " + String.join(", ", values) + ".";
    }
}
