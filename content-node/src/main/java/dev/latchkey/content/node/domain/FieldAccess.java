package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.Decision;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldEdit;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RestFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether somebody may set the fields that they submitted; the first refusal wins (contract "content", section 1.2). */
final class FieldAccess {

    private final NodeFields fields;
    private final NodeAccess access;

    FieldAccess(NodeFields fields, NodeAccess access) {
        this.fields = fields;
        this.access = access;
    }

    /** @param values of the node without the submission */
    void checkCreate(Caller caller, Submission submission, FieldValues values) {
        submission.fields().forEach((name, items) -> {
            FieldDefinition field = fields.require(submission.type(), name);
            boolean changes = !FieldDefinition.same(items, values.get(name));
            if (!decide(caller, submission, field, true, changes).allowed()) {
                throw new RestFailure(403, "Access denied on creating field '" + name + "'.");
            }
        });
    }

    /** The submitted fields that say something else than the node does and may be changed. */
    Map<String, List<FieldItem>> changes(Caller caller, Submission submission, Node node) {
        Map<String, List<FieldItem>> changes = new LinkedHashMap<>();
        submission.fields().forEach((name, items) -> {
            FieldDefinition field = fields.require(submission.type(), name);
            boolean said = FieldDefinition.same(items, node.values().get(name));
            if (!said || !access.viewField(caller, node, field)) {
                checkUpdate(name, decide(caller, submission, field, false, !said));
                changes.put(name, items);
            }
        });
        return changes;
    }

    private static Decision decide(
            Caller caller, Submission submission, FieldDefinition field, boolean creates, boolean changes) {
        boolean newRevision = submission.type().defaults().newRevision();
        return field.edit().decide(new FieldEdit(creates, changes, newRevision, caller.permissions()));
    }

    private static void checkUpdate(String field, Decision decision) {
        if (!decision.allowed()) {
            String reason = decision.reason().isEmpty() ? "" : " " + decision.reason();
            throw new RestFailure(403, "Access denied on updating field '" + field + "'." + reason);
        }
    }
}
