package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.FieldValues;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Makes nodes of the joined rows of node, revision and alias. */
final class NodeRows implements RowMapper<Node> {

    /** To be followed by a condition on {@code n} and {@code r} that names one revision; {@code :path} is the node's. */
    static final String SELECT = """
            SELECT n.nid, n.uuid, n.type, r.vid, r.revision_timestamp, r.revision_uid, r.revision_log, r.document,
                   a.id AS pid, a.alias
            FROM node n
            JOIN node_revision r ON r.nid = n.nid
            LEFT JOIN path_alias a ON a.id = (SELECT MAX(b.id) FROM path_alias b WHERE b.path = :path AND b.status)
            """;

    private final NodeTypes types;
    private final NodeDocument documents;

    NodeRows(NodeTypes types, NodeDocument documents) {
        this.types = types;
        this.documents = documents;
    }

    @Override
    public Node map(ResultSet row, StatementContext ctx) throws SQLException {
        String type = row.getString("type");
        Map<String, List<FieldItem>> columns = new HashMap<>();
        columns.put(BaseField.NID, List.of(new FieldItem.OfInteger(row.getLong("nid"))));
        columns.put(BaseField.UUID, List.of(new FieldItem.OfString(row.getString("uuid"))));
        columns.put(BaseField.VID, List.of(new FieldItem.OfInteger(row.getLong("vid"))));
        columns.put(BaseField.TYPE, List.of(new FieldItem.OfString(type)));
        columns.put(
                BaseField.REVISION_TIMESTAMP, List.of(new FieldItem.OfTimestamp(row.getLong("revision_timestamp"))));
        columns.put(BaseField.REVISION_UID, List.of(new FieldItem.OfUser(row.getLong("revision_uid"))));
        columns.put(BaseField.PATH, List.of(alias(row)));
        String log = row.getString("revision_log");
        if (!log.isEmpty()) {
            columns.put(BaseField.REVISION_LOG, List.of(new FieldItem.OfString(log)));
        }
        return new Node(documents.read(types.require(type), row.getString("document"), new FieldValues(columns)));
    }

    /** The number of a missing alias is read as 0. */
    private static FieldItem alias(ResultSet row) throws SQLException {
        long pid = row.getLong("pid");
        return pid == 0 ? FieldItem.OfPath.NONE : new FieldItem.OfPath(row.getString("alias"), pid);
    }
}
