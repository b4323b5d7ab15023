package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.Decision;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldEdit;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.web.Permissions;
import dev.latchkey.web.RestFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether somebody may set the fields that they submitted; the first refusal wins (contract "content", section 1.2).
 *
 * @param newRevision whether saving such an entity in the admin pages makes a new revision
 */
record FieldAccess(List<FieldDefinition> fields, Permissions permissions, boolean newRevision) {

    /** @param values of the new entity without the submission */
    void checkCreate(Map<String, List<FieldItem>> submitted, FieldValues values) {
        submitted.forEach((name, items) -> {
            boolean changes = !FieldDefinition.same(items, values.get(name));
            if (!decide(field(name), true, changes).allowed()) {
                throw new RestFailure(403, "Access denied on creating field '" + name + "'.");
            }
        });
    }

    /**
     * The submitted fields that say something else than the entity does and may be changed.
     *
     * @param viewable whether the submitter may see a field, and so know that it says the same
     */
    Map<String, List<FieldItem>> changes(
            Map<String, List<FieldItem>> submitted, FieldValues values, Predicate<FieldDefinition> viewable) {
        Map<String, List<FieldItem>> changes = new LinkedHashMap<>();
        submitted.forEach((name, items) -> {
            boolean same = FieldDefinition.same(items, values.get(name));
            if (!same || !viewable.test(field(name))) {
                checkUpdate(name, decide(field(name), false, !same));
                changes.put(name, items);
            }
        });
        return changes;
    }

    private FieldDefinition field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + name));
    }

    private Decision decide(FieldDefinition field, boolean creates, boolean changes) {
        return field.edit().decide(new FieldEdit(creates, changes, newRevision, permissions));
    }

    private static void checkUpdate(String field, Decision decision) {
        if (!decision.allowed()) {
            String reason = decision.reason().isEmpty() ? "" : " " + decision.reason();
            throw new RestFailure(403, "Access denied on updating field '" + field + "'." + reason);
        }
    }
}
