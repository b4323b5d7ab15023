package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.FieldValues;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        FieldValues columns = FieldValues.NONE
                .with(BaseField.NID, new FieldItem.OfInteger(row.getLong("nid")))
                .with(BaseField.UUID, new FieldItem.OfString(row.getString("uuid")))
                .with(BaseField.VID, new FieldItem.OfInteger(row.getLong("vid")))
                .with(BaseField.TYPE, new FieldItem.OfString(type))
                .with(BaseField.REVISION_TIMESTAMP, new FieldItem.OfTimestamp(row.getLong("revision_timestamp")))
                .with(BaseField.REVISION_UID, new FieldItem.OfUser(row.getLong("revision_uid")))
                .with(BaseField.PATH, alias(row));
        String log = row.getString("revision_log");
        if (!log.isEmpty()) {
            columns = columns.with(BaseField.REVISION_LOG, new FieldItem.OfString(log));
        }
        return new Node(documents.read(types.require(type), row.getString("document"), columns));
    }

    /** The number of a missing alias is read as 0. */
    private static FieldItem alias(ResultSet row) throws SQLException {
        long pid = row.getLong("pid");
        return pid == 0 ? FieldItem.OfPath.NONE : new FieldItem.OfPath(row.getString("alias"), pid);
    }
}
