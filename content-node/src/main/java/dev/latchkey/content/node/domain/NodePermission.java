package dev.latchkey.content.node.domain;

import java.util.Set;

/** Machine names of the permissions on content (contract "content", section 3.1). */
public final class NodePermission {

    public static final String ACCESS_CONTENT = "access content";
    public static final String ACCESS_CONTENT_OVERVIEW = "access content overview";
    public static final String ADMINISTER_NODES = "administer nodes";
    public static final String ADMINISTER_PUBLISHED_STATUS = "administer node published status";
    public static final String ADMINISTER_CONTENT_TYPES = "administer content types";
    public static final String BYPASS_NODE_ACCESS = "bypass node access";
    public static final String VIEW_OWN_UNPUBLISHED = "view own unpublished content";
    public static final String CREATE_URL_ALIASES = "create url aliases";
    public static final String ADMINISTER_URL_ALIASES = "administer url aliases";

    private NodePermission() {}

    public static String create(String type) {
        return "create " + type + " content";
    }

    public static String edit(Scope scope, String type) {
        return "edit " + scope + " " + type + " content";
    }

    public static String delete(Scope scope, String type) {
        return "delete " + scope + " " + type + " content";
    }

    /** @param operation {@code view}, {@code revert} or {@code delete} */
    public static String revisions(String operation, String type) {
        return operation + " " + type + " revisions";
    }

    /** The permissions that exist for a type and end with it. */
    public static Set<String> allOf(String type) {
        return Set.of(
                create(type),
                edit(Scope.OWN, type),
                edit(Scope.ANY, type),
                delete(Scope.OWN, type),
                delete(Scope.ANY, type),
                revisions("view", type),
                revisions("revert", type),
                revisions("delete", type));
    }

    /** @param operation {@code view}, {@code revert} or {@code delete} */
    public static String allRevisions(String operation) {
        return operation + " all revisions";
    }

    /** Whose content is meant. */
    public enum Scope {
        OWN,
        ANY;

        @Override
        public String toString() {
            return this == OWN ? "own" : "any";
        }
    }
}
