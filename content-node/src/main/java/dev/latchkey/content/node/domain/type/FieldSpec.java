package dev.latchkey.content.node.domain.type;

import java.util.regex.Pattern;

/**
 * A field that nodes of one type have beyond those that every node has.
 *
 * @param name key of the field on the wire, for example {@code body}
 * @param fieldType id of the kind of field, for example {@code text_with_summary}
 * @param label shown to editors and in violations
 * @param required whether a node without a value is refused
 */
public record FieldSpec(String name, String fieldType, String label, boolean required) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    public FieldSpec {
        if (!NAME.matcher(name).matches() || label.isBlank()) {
            throw new IllegalArgumentException("field needs a machine name and a label: " + name);
        }
    }
}
