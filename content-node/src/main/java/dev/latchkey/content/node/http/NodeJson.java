package dev.latchkey.content.node.http;

import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeAccess;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.Caller;
import java.util.List;

/** Writes nodes as the API shows them to somebody. */
final class NodeJson {

    private final FieldsJson json = new FieldsJson();
    private final NodeTypes types;
    private final NodeFields fields;
    private final NodeAccess access;

    NodeJson(NodeTypes types, NodeFields fields, NodeAccess access) {
        this.types = types;
        this.fields = fields;
        this.access = access;
    }

    /** The node with the fields that the caller may see. */
    byte[] write(Node node, Caller caller) {
        List<FieldDefinition> all = fields.of(types.require(node.type()));
        return json.write(access.viewAllFields(caller, node) ? all : seen(all, node, caller), node.values());
    }

    private List<FieldDefinition> seen(List<FieldDefinition> all, Node node, Caller caller) {
        return all.stream()
                .filter(field -> access.viewField(caller, node, field))
                .toList();
    }
}
