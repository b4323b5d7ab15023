package dev.latchkey.content.node.domain;

import static dev.latchkey.content.node.domain.NodePermission.ACCESS_CONTENT;
import static dev.latchkey.content.node.domain.NodePermission.ADMINISTER_NODES;
import static dev.latchkey.content.node.domain.NodePermission.BYPASS_NODE_ACCESS;
import static dev.latchkey.content.node.domain.NodePermission.VIEW_OWN_UNPUBLISHED;

import dev.latchkey.content.node.domain.NodePermission.Scope;
import dev.latchkey.content.node.domain.field.Decision;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.ViewRule;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.Caller;
import jakarta.inject.Inject;

/** Who may do what with nodes: the decision table of contract "content", sections 3.3 and 3.4. */
public final class NodeAccess {

    private final NodeTypes types;

    @Inject
    public NodeAccess(NodeTypes types) {
        this.types = types;
    }

    public Decision view(Caller caller, Node node) {
        if (caller.may(BYPASS_NODE_ACCESS)) {
            return Decision.ALLOWED;
        }
        if (!caller.may(ACCESS_CONTENT)) {
            return Decision.missing(ACCESS_CONTENT);
        }
        if (node.published()) {
            return Decision.ALLOWED;
        }
        if (!owns(caller, node)) {
            return Decision.missing(BYPASS_NODE_ACCESS);
        }
        return needs(caller, VIEW_OWN_UNPUBLISHED);
    }

    /** Whether there is any type of which the caller may create a node. */
    public Decision createAny(Caller caller) {
        if (!entered(caller)) {
            return Decision.missing(ACCESS_CONTENT);
        }
        if (types.all().stream().anyMatch(type -> mayCreate(caller, type))) {
            return Decision.ALLOWED;
        }
        return Decision.missingAllOf(types.all().stream()
                .map(type -> NodePermission.create(type.name()))
                .toList());
    }

    /** What is missing to create a node of this type. */
    public Decision createNeeds(Caller caller, NodeType type) {
        if (!entered(caller)) {
            return Decision.missing(ACCESS_CONTENT);
        }
        return mayCreate(caller, type) ? Decision.ALLOWED : Decision.missing(NodePermission.create(type.name()));
    }

    /** For a caller who may create some type. */
    public Decision create(Caller caller, NodeType type) {
        return mayCreate(caller, type)
                ? Decision.ALLOWED
                : Decision.refused("You are not authorized to create this node entity of bundle " + type.name() + ".");
    }

    public Decision update(Caller caller, Node node) {
        return change(
                caller, node, NodePermission.edit(Scope.ANY, node.type()), NodePermission.edit(Scope.OWN, node.type()));
    }

    public Decision delete(Caller caller, Node node) {
        return change(
                caller,
                node,
                NodePermission.delete(Scope.ANY, node.type()),
                NodePermission.delete(Scope.OWN, node.type()));
    }

    /** For a caller who may view the node. */
    public boolean viewField(Caller caller, Node node, FieldDefinition field) {
        return field.view() == ViewRule.EVERYBODY || viewAllFields(caller, node);
    }

    /** Whether the caller, who may view the node, sees every field of it. */
    public boolean viewAllFields(Caller caller, Node node) {
        return holdsForRevisions(caller, "view", node) || update(caller, node).allowed();
    }

    public Decision viewRevisions(Caller caller, Node node) {
        return revisions(caller, "view", node, view(caller, node));
    }

    public Decision revertRevision(Caller caller, Node node) {
        return revisions(caller, "revert", node, update(caller, node));
    }

    public Decision deleteRevision(Caller caller, Node node) {
        return revisions(caller, "delete", node, delete(caller, node));
    }

    private static Decision revisions(Caller caller, String operation, Node node, Decision onNode) {
        if (!onNode.allowed()) {
            return onNode;
        }
        return holdsForRevisions(caller, operation, node)
                ? Decision.ALLOWED
                : Decision.missing(NodePermission.revisions(operation, node.type()));
    }

    private static boolean holdsForRevisions(Caller caller, String operation, Node node) {
        return caller.may(NodePermission.allRevisions(operation))
                || caller.may(NodePermission.revisions(operation, node.type()))
                || caller.may(ADMINISTER_NODES);
    }

    private static Decision change(Caller caller, Node node, String any, String own) {
        if (!entered(caller)) {
            return Decision.missing(ACCESS_CONTENT);
        }
        boolean allowed = caller.may(BYPASS_NODE_ACCESS) || caller.may(any) || owns(caller, node) && caller.may(own);
        return allowed ? Decision.ALLOWED : Decision.missing(any);
    }

    private static boolean mayCreate(Caller caller, NodeType type) {
        return caller.may(BYPASS_NODE_ACCESS)
                || caller.may(ACCESS_CONTENT) && caller.may(NodePermission.create(type.name()));
    }

    private static boolean entered(Caller caller) {
        return caller.may(BYPASS_NODE_ACCESS) || caller.may(ACCESS_CONTENT);
    }

    /** Content of nobody in particular belongs to no caller. */
    private static boolean owns(Caller caller, Node node) {
        return !caller.anonymous() && caller.account().id() == node.owner();
    }

    private static Decision needs(Caller caller, String permission) {
        return caller.may(permission) ? Decision.ALLOWED : Decision.missing(permission);
    }
}
