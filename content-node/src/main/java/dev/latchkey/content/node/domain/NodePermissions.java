package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.NodePermission.Scope;
import dev.latchkey.content.node.domain.text.TextFormat;
import dev.latchkey.content.node.domain.text.TextFormats;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.PermissionDefinition;
import dev.latchkey.web.PermissionSource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The permissions on content, one set of them per type (contract "content", section 3.1). */
public final class NodePermissions implements PermissionSource {

    private static final String NODE = "Node";
    private static final String FILTER = "Filter";
    private static final String PATH = "Path";

    private final NodeTypes types;
    private final TextFormats formats;

    @Inject
    public NodePermissions(NodeTypes types, TextFormats formats) {
        this.types = types;
        this.formats = formats;
    }

    @Override
    public List<PermissionDefinition> permissions() {
        return Stream.of(
                        general(),
                        types.all().stream().flatMap(NodePermissions::ofType),
                        formats.all().stream().filter(format -> !format.open()).map(NodePermissions::ofFormat),
                        aliases())
                .flatMap(permissions -> permissions)
                .toList();
    }

    private static Stream<PermissionDefinition> general() {
        return Stream.of(
                node(NodePermission.ACCESS_CONTENT, "View published content", ""),
                node(NodePermission.ACCESS_CONTENT_OVERVIEW, "Access the Content overview page", ""),
                node(NodePermission.VIEW_OWN_UNPUBLISHED, "View own unpublished content", ""),
                trusted(
                        NodePermission.BYPASS_NODE_ACCESS,
                        "Bypass content access control",
                        "View, create, edit and delete all content regardless of other permissions."),
                trusted(
                        NodePermission.ADMINISTER_NODES,
                        "Administer content",
                        "Set author, dates, promotion and status; all operations on revisions."),
                node(
                        NodePermission.ADMINISTER_PUBLISHED_STATUS,
                        "Administer content published status",
                        "Publish and unpublish content that one may edit."),
                trusted(NodePermission.ADMINISTER_CONTENT_TYPES, "Administer content types", ""),
                node(NodePermission.allRevisions("view"), "View all revisions", "To view content is needed too."),
                node(NodePermission.allRevisions("revert"), "Revert all revisions", "To edit content is needed too."),
                node(
                        NodePermission.allRevisions("delete"),
                        "Delete all revisions",
                        "To delete content is needed too."));
    }

    private static Stream<PermissionDefinition> ofType(NodeType type) {
        String name = type.name();
        return Stream.of(
                typed(type, NodePermission.create(name), "Create new content", ""),
                typed(type, NodePermission.edit(Scope.OWN, name), "Edit own content", ""),
                typed(type, NodePermission.edit(Scope.ANY, name), "Edit any content", ""),
                typed(type, NodePermission.delete(Scope.OWN, name), "Delete own content", ""),
                typed(type, NodePermission.delete(Scope.ANY, name), "Delete any content", ""),
                typed(type, NodePermission.revisions("view", name), "View revisions", "To view content is needed too."),
                typed(
                        type,
                        NodePermission.revisions("revert", name),
                        "Revert revisions",
                        "To edit content is needed too."),
                typed(
                        type,
                        NodePermission.revisions("delete", name),
                        "Delete revisions",
                        "To delete content is needed too."));
    }

    private static PermissionDefinition ofFormat(TextFormat format) {
        return new PermissionDefinition(
                format.permission(),
                "Use the " + format.label() + " text format",
                FILTER,
                "How safe that is depends on what the format lets pass.",
                !format.safe());
    }

    private static Stream<PermissionDefinition> aliases() {
        return Stream.of(
                new PermissionDefinition(
                        NodePermission.CREATE_URL_ALIASES, "Create and edit URL aliases", PATH, "", false),
                new PermissionDefinition(
                        NodePermission.ADMINISTER_URL_ALIASES, "Administer URL aliases", PATH, "", false));
    }

    private static PermissionDefinition node(String name, String title, String description) {
        return new PermissionDefinition(name, title, NODE, description, false);
    }

    private static PermissionDefinition trusted(String name, String title, String description) {
        return new PermissionDefinition(name, title, NODE, description, true);
    }

    private static PermissionDefinition typed(NodeType type, String name, String title, String description) {
        return node(name, type.label() + ": " + title, description);
    }
}
