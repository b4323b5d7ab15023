package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.alias.PathAlias;
import dev.latchkey.content.node.domain.field.EditRule;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.field.FieldTypes;
import dev.latchkey.content.node.domain.field.ViewRule;
import jakarta.inject.Inject;
import java.util.List;

/** The fields of an alias that is an entity of its own, in the order of their keys on the wire. */
public final class PathAliasFields {

    private static final String ID = "id";
    private static final String UUID = "uuid";
    private static final String REVISION_ID = "revision_id";
    private static final String LANGCODE = "langcode";
    static final String PATH = "path";
    static final String ALIAS = "alias";
    private static final String STATUS = "status";

    private final List<FieldDefinition> all;

    @Inject
    public PathAliasFields(FieldTypes types) {
        EditRule given = EditRule.nobody("The entity ID cannot be changed.");
        all = List.of(
                new FieldDefinition(ID, "ID", types.require("integer"), false, ViewRule.EVERYBODY, given),
                field(UUID, "UUID", types, "uuid", EditRule.onlyOnCreate("The entity UUID cannot be changed.")),
                new FieldDefinition(
                        REVISION_ID,
                        "Revision ID",
                        types.require("integer"),
                        false,
                        ViewRule.EVERYBODY,
                        EditRule.nobody("")),
                field(LANGCODE, "Language", types, "language", EditRule.anybody()),
                field(PATH, "System path", types, "string", EditRule.anybody()),
                field(ALIAS, "URL alias", types, "string", EditRule.anybody()),
                field(STATUS, "Published", types, "boolean", EditRule.anybody()));
    }

    public List<FieldDefinition> all() {
        return all;
    }

    /** An alias never has more than one revision, which has its number. */
    public FieldValues values(PathAlias alias) {
        return FieldValues.NONE
                .with(ID, new FieldItem.OfInteger(alias.id()))
                .with(UUID, new FieldItem.OfString(alias.uuid()))
                .with(REVISION_ID, new FieldItem.OfInteger(alias.id()))
                .with(LANGCODE, new FieldItem.OfString(alias.langcode()))
                .with(PATH, new FieldItem.OfString(alias.path()))
                .with(ALIAS, new FieldItem.OfString(alias.alias()))
                .with(STATUS, new FieldItem.OfBoolean(alias.active()));
    }

    /**
     * What a new alias says where its author says nothing.
     *
     * @param uuid given to it
     */
    FieldValues defaults(String uuid) {
        return FieldValues.NONE
                .with(UUID, new FieldItem.OfString(uuid))
                .with(LANGCODE, new FieldItem.OfString("en"))
                .with(STATUS, new FieldItem.OfBoolean(true));
    }

    /** @param values that have been checked */
    PathAlias alias(long id, FieldValues values) {
        return new PathAlias(
                id,
                values.string(UUID),
                values.string(PATH),
                values.string(ALIAS),
                values.string(LANGCODE),
                values.bool(STATUS));
    }

    private static FieldDefinition field(String name, String label, FieldTypes types, String type, EditRule edit) {
        return new FieldDefinition(name, label, types.require(type), true, ViewRule.EVERYBODY, edit);
    }
}
