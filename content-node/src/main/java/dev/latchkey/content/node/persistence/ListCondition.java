package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.NodeFilter;
import dev.latchkey.content.node.domain.NodeVisibility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Query;

/**
 * What must hold for the lines of a list.
 *
 * @param index that finds the rows for which it holds; empty if there is none
 * @param values binds what the condition compares with
 */
record ListCondition(String sql, String index, Consumer<Query> values) {

    private static final String BY_STATUS = "node_status_nid";
    private static final String NONE = "";

    static List<ListCondition> of(NodeFilter filter, NodeVisibility visibility) {
        List<ListCondition> conditions = new ArrayList<>();
        if (!filter.type().isEmpty()) {
            conditions.add(
                    new ListCondition("type = :type", "node_type_nid", query -> query.bind("type", filter.type())));
        }
        if (filter.status() != NodeFilter.Status.ANY) {
            boolean published = filter.status() == NodeFilter.Status.PUBLISHED;
            conditions.add(new ListCondition("status = :status", BY_STATUS, query -> query.bind("status", published)));
        }
        if (!filter.title().isEmpty()) {
            String part = "%" + filter.title().replaceAll("[!%_]", "!$0") + "%";
            conditions.add(new ListCondition(
                    "LOWER(title) LIKE LOWER(:title) ESCAPE '!'", NONE, query -> query.bind("title", part)));
        }
        if (!filter.authors().isEmpty()) {
            conditions.add(new ListCondition(
                    "uid IN (<authors>)", "node_uid_changed", query -> query.bindList("authors", filter.authors())));
        }
        if (!visibility.unpublished()) {
            conditions.add(
                    visibility.own() == 0
                            ? new ListCondition("status", BY_STATUS, query -> {})
                            : new ListCondition(
                                    "(status OR uid = :own)", NONE, query -> query.bind("own", visibility.own())));
        }
        return conditions;
    }
}
