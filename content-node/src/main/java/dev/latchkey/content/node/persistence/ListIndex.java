package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.NodeFilter;
import dev.latchkey.content.node.domain.NodeSort;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The index by which H2 shall read a list. Left to itself it takes the index of some condition and sorts all that it finds,
 * be that the whole table. PostgreSQL needs no such advice, since it knows from its statistics how much that is.
 */
final class ListIndex {

    /**
     * So many rows are soon sorted. If each condition alone holds for more, a page of lines is soon found in their order,
     * unless it is rare that all conditions hold.
     */
    private static final int FEW = 5_000;

    private static final String MATCHES = """
            SELECT COUNT(*)
            FROM (SELECT nid FROM node USE INDEX (%s) WHERE %s LIMIT :few) AS matches
            """;

    private final Handle handle;

    ListIndex(Handle handle) {
        this.handle = handle;
    }

    /** Empty if H2's own choice is right: where nothing that an index finds narrows the list. */
    Optional<String> of(List<ListCondition> conditions, NodeFilter filter, NodeSort sort) {
        List<ListCondition> found = conditions.stream()
                .filter(condition -> !condition.index().isEmpty())
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return found.stream()
                .filter(this::holdsForFew)
                .findFirst()
                .map(ListCondition::index)
                .or(() -> Optional.of(inOrder(filter, sort)));
    }

    private boolean holdsForFew(ListCondition condition) {
        Query matches = handle.createQuery(MATCHES.formatted(condition.index(), condition.sql()))
                .bind("few", FEW);
        condition.values().accept(matches);
        return matches.mapTo(Integer.class).one() < FEW;
    }

    private static String inOrder(NodeFilter filter, NodeSort sort) {
        return switch (sort.by()) {
            case CHANGED -> filter.type().isEmpty() ? "node_changed" : "node_type_last_changed";
            case CREATED -> "node_created";
            case TITLE -> "node_title";
            case TYPE -> "node_type_nid";
            case STATUS -> "node_status_nid";
        };
    }
}
