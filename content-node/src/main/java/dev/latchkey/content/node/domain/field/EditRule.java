package dev.latchkey.content.node.domain.field;

import java.util.List;

/** Who may set a field, given that they may create or update the node (contract "content", sections 1.8 and 3.4). */
@FunctionalInterface
public interface EditRule {

    Decision decide(FieldEdit edit);

    /** Anybody who may create or update the node. */
    static EditRule anybody() {
        return edit -> Decision.ALLOWED;
    }

    /** @param reason why not; may be empty */
    static EditRule nobody(String reason) {
        return edit -> Decision.refused(reason);
    }

    /** Nobody, but saying what is so anyway is no offence. */
    static EditRule nobodyOtherwise() {
        return edit -> edit.changes() ? Decision.refused("") : Decision.ALLOWED;
    }

    /** @param reason why not afterwards */
    static EditRule onlyOnCreate(String reason) {
        return edit -> edit.creates() ? Decision.ALLOWED : Decision.refused(reason);
    }

    /** Holders of any of these permissions. */
    static EditRule anyOf(String... permissions) {
        List<String> names = List.of(permissions);
        Decision refusal = Decision.missingAllOf(names);
        return edit -> names.stream().anyMatch(edit.permissions()::include) ? Decision.ALLOWED : refusal;
    }
}
