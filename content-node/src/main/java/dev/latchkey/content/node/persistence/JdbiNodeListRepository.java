package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.NodeFilter;
import dev.latchkey.content.node.domain.NodeListRepository;
import dev.latchkey.content.node.domain.NodeSort;
import dev.latchkey.content.node.domain.NodeSummary;
import dev.latchkey.content.node.domain.NodeVisibility;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Lists of nodes from one table. Statements are put together of fixed parts; every value is bound. */
public final class JdbiNodeListRepository implements NodeListRepository {

    private static final String SELECT = """
            SELECT nid, type, title, status, uid, created, changed
            FROM node
            """;

    private static final RowMapper<NodeSummary> SUMMARY = (row, ctx) -> new NodeSummary(
            row.getLong("nid"),
            row.getString("type"),
            row.getString("title"),
            row.getBoolean("status"),
            row.getLong("uid"),
            row.getLong("created"),
            row.getLong("changed"));

    private final Jdbi jdbi;

    public JdbiNodeListRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<NodeSummary> list(NodeFilter filter, NodeVisibility visibility, NodeSort sort, long offset, int limit) {
        String sql = SELECT + where(filter, visibility) + orderBy(filter, sort) + " LIMIT :limit OFFSET :offset";
        return jdbi.withHandle(handle -> bind(handle.createQuery(sql), filter, visibility)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(SUMMARY)
                .list());
    }

    private static String where(NodeFilter filter, NodeVisibility visibility) {
        List<String> conditions = new ArrayList<>();
        if (!filter.type().isEmpty()) {
            conditions.add("type = :type");
        }
        if (filter.status() != NodeFilter.Status.ANY) {
            conditions.add("status = :status");
        }
        if (!filter.title().isEmpty()) {
            conditions.add("LOWER(title) LIKE LOWER(:title) ESCAPE '!'");
        }
        if (!filter.authors().isEmpty()) {
            conditions.add("uid IN (<authors>)");
        }
        if (!visibility.unpublished()) {
            conditions.add(visibility.own() == 0 ? "status" : "(status OR uid = :own)");
        }
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }

    /** A type that is the same for all goes first, since the index for it has it first. */
    private static String orderBy(NodeFilter filter, NodeSort sort) {
        String column = switch (sort.by()) {
            case CHANGED -> "changed";
            case CREATED -> "created";
            case TITLE -> "title";
            case TYPE -> "type";
            case STATUS -> "status";
        };
        String direction = sort.descending() ? " DESC" : " ASC";
        String first = filter.type().isEmpty() ? "" : "type" + direction + ", ";
        return " ORDER BY " + first + column + direction + ", nid" + direction;
    }

    private static Query bind(Query query, NodeFilter filter, NodeVisibility visibility) {
        if (!filter.type().isEmpty()) {
            query.bind("type", filter.type());
        }
        if (filter.status() != NodeFilter.Status.ANY) {
            query.bind("status", filter.status() == NodeFilter.Status.PUBLISHED);
        }
        if (!filter.title().isEmpty()) {
            query.bind("title", "%" + filter.title().replaceAll("[!%_]", "!$0") + "%");
        }
        if (!filter.authors().isEmpty()) {
            query.bindList("authors", filter.authors());
        }
        return visibility.unpublished() || visibility.own() == 0 ? query : query.bind("own", visibility.own());
    }
}
