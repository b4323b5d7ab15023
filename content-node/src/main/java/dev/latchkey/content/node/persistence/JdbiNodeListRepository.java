package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.NodeFilter;
import dev.latchkey.content.node.domain.NodeListRepository;
import dev.latchkey.content.node.domain.NodeSort;
import dev.latchkey.content.node.domain.NodeSummary;
import dev.latchkey.content.node.domain.NodeVisibility;
import dev.latchkey.store.Dialect;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Lists of nodes from one table. Statements are put together of fixed parts; every value is bound. */
public final class JdbiNodeListRepository implements NodeListRepository {

    private static final String SELECT = """
            SELECT nid, type, title, status, uid, created, changed
            FROM node""";

    private static final RowMapper<NodeSummary> SUMMARY = (row, ctx) -> new NodeSummary(
            row.getLong("nid"),
            row.getString("type"),
            row.getString("title"),
            row.getBoolean("status"),
            row.getLong("uid"),
            row.getLong("created"),
            row.getLong("changed"));

    private final Jdbi jdbi;
    private final Dialect dialect;

    public JdbiNodeListRepository(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    @Override
    public List<NodeSummary> list(NodeFilter filter, NodeVisibility visibility, NodeSort sort, long offset, int limit) {
        List<ListCondition> conditions = ListCondition.of(filter, visibility);
        return jdbi.withHandle(handle -> {
            String sql = SELECT
                    + hint(handle, conditions, filter, sort)
                    + where(conditions)
                    + orderBy(filter, sort)
                    + " LIMIT :limit OFFSET :offset";
            Query query = handle.createQuery(sql).bind("limit", limit).bind("offset", offset);
            conditions.forEach(condition -> condition.values().accept(query));
            return query.map(SUMMARY).list();
        });
    }

    private String hint(Handle handle, List<ListCondition> conditions, NodeFilter filter, NodeSort sort) {
        return dialect == Dialect.H2
                ? new ListIndex(handle)
                        .of(conditions, filter, sort)
                        .map(index -> " USE INDEX (" + index + ")")
                        .orElse("")
                : "";
    }

    private static String where(List<ListCondition> conditions) {
        return conditions.isEmpty()
                ? ""
                : conditions.stream().map(ListCondition::sql).collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    /**
     * By the change, a type that is the same for all goes first, since the index for it has it first. No column comes twice:
     * H2 fails with that where it sorts on the disk.
     */
    private static String orderBy(NodeFilter filter, NodeSort sort) {
        String column = switch (sort.by()) {
            case CHANGED -> "changed";
            case CREATED -> "created";
            case TITLE -> "title";
            case TYPE -> "type";
            case STATUS -> "status";
        };
        String direction = sort.descending() ? " DESC" : " ASC";
        boolean ofType = sort.by() == NodeSort.By.CHANGED && !filter.type().isEmpty();
        String first = ofType ? "type" + direction + ", " : "";
        return " ORDER BY " + first + column + direction + ", nid" + direction;
    }
}
