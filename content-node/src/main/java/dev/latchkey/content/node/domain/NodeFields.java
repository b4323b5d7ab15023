package dev.latchkey.content.node.domain;

import static dev.latchkey.content.node.domain.field.EditRule.anyOf;
import static dev.latchkey.content.node.domain.field.EditRule.anybody;
import static dev.latchkey.content.node.domain.field.EditRule.nobody;
import static dev.latchkey.content.node.domain.field.EditRule.nobodyOtherwise;
import static dev.latchkey.content.node.domain.field.EditRule.onlyOnCreate;

import dev.latchkey.content.node.domain.field.Decision;
import dev.latchkey.content.node.domain.field.EditRule;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldTypes;
import dev.latchkey.content.node.domain.field.ViewRule;
import dev.latchkey.content.node.domain.type.FieldSpec;
import dev.latchkey.content.node.domain.type.NodeType;
import jakarta.inject.Inject;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which fields nodes of a type have, in the order of their keys on the wire (contract "content", section 1.3).
 * Thread-safe.
 */
public final class NodeFields {

    /** Types of former snapshots are among them; all are forgotten at once. */
    private static final int MOST_KNOWN = 1_000;

    private final FieldTypes types;
    private final List<FieldDefinition> base;

    /** Of the very objects of types that a snapshot holds. Never changed, only replaced. */
    private volatile Map<NodeType, List<FieldDefinition>> known = Map.of();

    @Inject
    public NodeFields(FieldTypes types) {
        this.types = types;
        this.base = baseFields();
    }

    public List<FieldDefinition> of(NodeType type) {
        List<FieldDefinition> definitions = known.get(type);
        return definitions == null ? learnt(type) : definitions;
    }

    private synchronized List<FieldDefinition> learnt(NodeType type) {
        Map<NodeType, List<FieldDefinition>> more = new IdentityHashMap<>(known.size() < MOST_KNOWN ? known : Map.of());
        List<FieldDefinition> definitions = more.computeIfAbsent(type, this::defined);
        known = more;
        return definitions;
    }

    private List<FieldDefinition> defined(NodeType type) {
        return Stream.concat(base.stream(), type.fields().stream().map(this::own))
                .toList();
    }

    private FieldDefinition own(FieldSpec spec) {
        return new FieldDefinition(
                spec.name(),
                spec.label(),
                types.require(spec.fieldType()),
                spec.required(),
                ViewRule.EVERYBODY,
                anybody());
    }

    private List<FieldDefinition> baseFields() {
        EditRule administered = anyOf(NodePermission.ADMINISTER_NODES);
        return List.of(
                number(BaseField.NID, "ID", nobody("The entity ID cannot be changed.")),
                field(BaseField.UUID, "UUID", "uuid", onlyOnCreate("The entity UUID cannot be changed.")),
                number(BaseField.VID, "Revision ID", nobody("")),
                field(BaseField.LANGCODE, "Language", "language", anybody()),
                field(BaseField.TYPE, "Content type", "type_reference", nobody("")),
                field(BaseField.REVISION_TIMESTAMP, "Revision create time", "timestamp", nobody("")),
                field(BaseField.REVISION_UID, "Revision user", "user_reference", nobody("")),
                revisionLog(),
                field(BaseField.STATUS, "Published", "boolean", status()),
                field(BaseField.UID, "Authored by", "user_reference", administered),
                field(BaseField.TITLE, "Title", "title", anybody()),
                field(BaseField.CREATED, "Authored on", "timestamp", administered),
                field(BaseField.CHANGED, "Changed", "timestamp", nobody("")),
                field(BaseField.PROMOTE, "Promoted to front page", "boolean", administered),
                field(BaseField.STICKY, "Sticky at top of lists", "boolean", administered),
                field(BaseField.DEFAULT_LANGCODE, "Default translation", "boolean", nobodyOtherwise()),
                field(BaseField.REVISION_TRANSLATION_AFFECTED, "Revision translation affected", "boolean", anybody()),
                field(
                        BaseField.PATH,
                        "URL alias",
                        "path",
                        anyOf(NodePermission.CREATE_URL_ALIASES, NodePermission.ADMINISTER_URL_ALIASES)));
    }

    /** Numbers are not required: a node gets them when it is stored. */
    private FieldDefinition number(String name, String label, EditRule edit) {
        return new FieldDefinition(name, label, types.require("integer"), false, ViewRule.EVERYBODY, edit);
    }

    /** Every other base field has a value, except the log. */
    private FieldDefinition field(String name, String label, String type, EditRule edit) {
        return new FieldDefinition(name, label, types.require(type), true, ViewRule.EVERYBODY, edit);
    }

    private FieldDefinition revisionLog() {
        EditRule rule = edit -> edit.newRevision() || edit.permissions().include(NodePermission.ADMINISTER_NODES)
                ? Decision.ALLOWED
                : Decision.refused("");
        return new FieldDefinition(
                BaseField.REVISION_LOG,
                "Revision log message",
                types.require("string_long"),
                false,
                ViewRule.REVISION_READERS,
                rule);
    }

    /** Names the one permission that every release has, whichever of the two is missing. */
    private static EditRule status() {
        return edit -> edit.permissions().include(NodePermission.ADMINISTER_PUBLISHED_STATUS)
                ? Decision.ALLOWED
                : anyOf(NodePermission.ADMINISTER_NODES).decide(edit);
    }
}
