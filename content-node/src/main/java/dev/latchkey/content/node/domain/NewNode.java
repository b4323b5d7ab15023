package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeDefaults;
import dev.latchkey.content.node.domain.type.NodeType;
import java.util.List;
import java.util.Map;

/**
 * A node to be (contract "content", section 1.5).
 *
 * @param uuid given to it
 * @param author number of the account
 * @param now seconds since 1970
 */
record NewNode(NodeType type, String uuid, long author, long now) {

    /** What it is where its author says nothing. */
    FieldValues defaults() {
        NodeDefaults defaults = type.defaults();
        FieldItem moment = new FieldItem.OfTimestamp(now);
        return new FieldValues(Map.ofEntries(
                value(BaseField.UUID, new FieldItem.OfString(uuid)),
                value(BaseField.LANGCODE, new FieldItem.OfString("en")),
                value(BaseField.TYPE, new FieldItem.OfString(type.name())),
                value(BaseField.REVISION_TIMESTAMP, moment),
                value(BaseField.REVISION_UID, new FieldItem.OfUser(author)),
                value(BaseField.STATUS, new FieldItem.OfBoolean(defaults.published())),
                value(BaseField.UID, new FieldItem.OfUser(author)),
                value(BaseField.CREATED, moment),
                value(BaseField.CHANGED, moment),
                value(BaseField.PROMOTE, new FieldItem.OfBoolean(defaults.promoted())),
                value(BaseField.STICKY, new FieldItem.OfBoolean(defaults.sticky())),
                value(BaseField.DEFAULT_LANGCODE, new FieldItem.OfBoolean(true)),
                value(BaseField.REVISION_TRANSLATION_AFFECTED, new FieldItem.OfBoolean(true)),
                value(BaseField.PATH, FieldItem.OfPath.NONE)));
    }

    private static Map.Entry<String, List<FieldItem>> value(String field, FieldItem item) {
        return Map.entry(field, List.of(item));
    }

    /** The first revision's author is the node's. */
    static FieldValues completed(FieldValues values) {
        List<FieldItem> author = values.get(BaseField.UID);
        return author.equals(values.get(BaseField.REVISION_UID)) ? values : values.with(BaseField.REVISION_UID, author);
    }
}
