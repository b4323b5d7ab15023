package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.type.FieldSpec;
import dev.latchkey.content.node.domain.type.NodeDefaults;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypeRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Content types and their fields in two tables, in SQL that H2 and PostgreSQL both read. */
public final class JdbiNodeTypeRepository implements NodeTypeRepository {

    private static final String ALL = """
            SELECT name, uuid, label, description, help, published, promoted, sticky, new_revision, shows_submission
            FROM node_type
            ORDER BY LOWER(label), name
            """;

    private static final String FIELDS = """
            SELECT name, field_type, label, required
            FROM node_type_field
            WHERE node_type = :type
            ORDER BY weight, name
            """;

    private static final RowMapper<FieldSpec> FIELD = (row, ctx) -> new FieldSpec(
            row.getString("name"), row.getString("field_type"), row.getString("label"), row.getBoolean("required"));

    private final Jdbi jdbi;

    public JdbiNodeTypeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<NodeType> all() {
        return jdbi.inTransaction(handle -> handle.createQuery(ALL)
                .map((row, ctx) -> type(row, fields(handle, row.getString("name"))))
                .list());
    }

    private static List<FieldSpec> fields(Handle handle, String type) {
        return handle.createQuery(FIELDS).bind("type", type).map(FIELD).list();
    }

    private static NodeType type(ResultSet row, List<FieldSpec> fields) throws SQLException {
        return new NodeType(
                row.getString("name"),
                row.getString("uuid"),
                row.getString("label"),
                row.getString("description"),
                row.getString("help"),
                new NodeDefaults(
                        row.getBoolean("published"),
                        row.getBoolean("promoted"),
                        row.getBoolean("sticky"),
                        row.getBoolean("new_revision")),
                row.getBoolean("shows_submission"),
                fields);
    }
}
