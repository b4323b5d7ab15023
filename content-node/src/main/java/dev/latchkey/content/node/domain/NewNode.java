package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeDefaults;
import dev.latchkey.content.node.domain.type.NodeType;
import java.time.Clock;
import java.util.UUID;

/** What a node is at first, where its author says nothing (contract "content", section 1.5). */
final class NewNode {

    private final Clock clock;

    NewNode(Clock clock) {
        this.clock = clock;
    }

    /** @param author number of the account */
    FieldValues defaults(NodeType type, long author) {
        NodeDefaults defaults = type.defaults();
        FieldItem now = new FieldItem.OfTimestamp(clock.instant().getEpochSecond());
        return FieldValues.NONE
                .with(BaseField.UUID, new FieldItem.OfString(UUID.randomUUID().toString()))
                .with(BaseField.LANGCODE, new FieldItem.OfString("en"))
                .with(BaseField.TYPE, new FieldItem.OfString(type.name()))
                .with(BaseField.REVISION_TIMESTAMP, now)
                .with(BaseField.STATUS, new FieldItem.OfBoolean(defaults.published()))
                .with(BaseField.UID, new FieldItem.OfUser(author))
                .with(BaseField.CREATED, now)
                .with(BaseField.CHANGED, now)
                .with(BaseField.PROMOTE, new FieldItem.OfBoolean(defaults.promoted()))
                .with(BaseField.STICKY, new FieldItem.OfBoolean(defaults.sticky()))
                .with(BaseField.DEFAULT_LANGCODE, new FieldItem.OfBoolean(true))
                .with(BaseField.REVISION_TRANSLATION_AFFECTED, new FieldItem.OfBoolean(true))
                .with(BaseField.PATH, FieldItem.OfPath.NONE);
    }

    /** The first revision's author is the node's. */
    FieldValues completed(FieldValues values) {
        return values.with(BaseField.REVISION_UID, values.get(BaseField.UID));
    }
}
