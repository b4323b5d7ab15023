package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeTypes;
import org.jdbi.v3.core.Jdbi;

/** What the repositories of nodes and of revisions share: rows become nodes, and nodes documents, in one way. */
public final class NodeStore {

    private final Jdbi jdbi;
    private final NodeTypes types;
    private final NodeDocument documents;
    private final NodeRows rows;
    private final NodeAliases aliases;
    private final NodeChanges changes;

    public NodeStore(Jdbi jdbi, NodeTypes types, NodeFields fields, NodeAliases aliases, NodeChanges changes) {
        this.jdbi = jdbi;
        this.types = types;
        this.documents = new NodeDocument(fields);
        this.rows = new NodeRows(types, documents);
        this.aliases = aliases;
        this.changes = changes;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    NodeRows rows() {
        return rows;
    }

    NodeAliases aliases() {
        return aliases;
    }

    NodeChanges changes() {
        return changes;
    }

    String document(Node node) {
        return documents.write(types.require(node.type()), node.values());
    }

    /** As {@link #withAlias}, of a node that is new. */
    Node withFirstAlias(Node node) {
        return withAlias(node, aliases.add(node.path(), node.alias()));
    }

    /** Keeps the node's alias; answers the node with the alias that it has now. */
    Node withAlias(Node node) {
        return withAlias(node, aliases.save(node.path(), node.alias()));
    }

    private static Node withAlias(Node node, FieldItem.OfPath alias) {
        return alias.equals(node.alias()) ? node : node.with(node.values().with(BaseField.PATH, alias));
    }
}
