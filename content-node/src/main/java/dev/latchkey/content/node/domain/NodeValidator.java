package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.ItemCheck;
import dev.latchkey.content.node.domain.field.Violation;
import dev.latchkey.web.Permissions;
import java.util.ArrayList;
import java.util.List;

/** Finds everything that is wrong with values, in the order of the fields. */
final class NodeValidator {

    private NodeValidator() {}

    /**
     * @param fields that are to be looked at
     * @param ownPath of the node; empty for a new one
     */
    static List<Violation> violations(
            List<FieldDefinition> fields, FieldValues values, String ownPath, Permissions permissions) {
        List<Violation> violations = new ArrayList<>();
        for (FieldDefinition field : fields) {
            field.check(values.get(field.name()), new ItemCheck(field, 0, ownPath, permissions, violations));
        }
        return violations;
    }
}
