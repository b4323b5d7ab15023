package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeDefaults;
import dev.latchkey.content.node.domain.type.NodeType;
import java.util.UUID;

/**
 * A node to be (contract "content", section 1.5).
 *
 * @param author number of the account
 * @param now seconds since 1970
 */
record NewNode(NodeType type, long author, long now) {

    /** What it is where its author says nothing. */
    FieldValues defaults() {
        NodeDefaults defaults = type.defaults();
        FieldItem moment = new FieldItem.OfTimestamp(now);
        return FieldValues.NONE
                .with(BaseField.UUID, new FieldItem.OfString(UUID.randomUUID().toString()))
                .with(BaseField.LANGCODE, new FieldItem.OfString("en"))
                .with(BaseField.TYPE, new FieldItem.OfString(type.name()))
                .with(BaseField.REVISION_TIMESTAMP, moment)
                .with(BaseField.REVISION_UID, new FieldItem.OfUser(author))
                .with(BaseField.STATUS, new FieldItem.OfBoolean(defaults.published()))
                .with(BaseField.UID, new FieldItem.OfUser(author))
                .with(BaseField.CREATED, moment)
                .with(BaseField.CHANGED, moment)
                .with(BaseField.PROMOTE, new FieldItem.OfBoolean(defaults.promoted()))
                .with(BaseField.STICKY, new FieldItem.OfBoolean(defaults.sticky()))
                .with(BaseField.DEFAULT_LANGCODE, new FieldItem.OfBoolean(true))
                .with(BaseField.REVISION_TRANSLATION_AFFECTED, new FieldItem.OfBoolean(true))
                .with(BaseField.PATH, FieldItem.OfPath.NONE);
    }

    /** The first revision's author is the node's. */
    static FieldValues completed(FieldValues values) {
        return values.with(BaseField.REVISION_UID, values.get(BaseField.UID));
    }
}
