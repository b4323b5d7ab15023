package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.type.FieldSpec;
import dev.latchkey.content.node.domain.type.NodeDefaults;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypeRepository;
import dev.latchkey.content.node.domain.type.PreviewMode;
import dev.latchkey.content.node.domain.type.TypeInUseException;
import dev.latchkey.content.node.domain.type.TypeNameInUseException;
import dev.latchkey.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** Content types and their fields in two tables, in SQL that H2 and PostgreSQL both read. */
public final class JdbiNodeTypeRepository implements NodeTypeRepository {

    private static final String ALL = """
            SELECT name, uuid, label, description, help, published, promoted, sticky, new_revision, shows_submission,
                   preview_mode, version
            FROM node_type
            ORDER BY LOWER(label), name
            """;

    private static final String FIELDS = """
            SELECT name, field_type, label, required
            FROM node_type_field
            WHERE node_type = :type
            ORDER BY weight, name
            """;

    private static final String INSERT = """
            INSERT INTO node_type (name, uuid, label, description, help, published, promoted, sticky, new_revision,
                                   shows_submission, preview_mode, version)
            VALUES (:name, :uuid, :label, :description, :help, :published, :promoted, :sticky, :new_revision,
                    :shows_submission, :preview_mode, :version)
            """;

    private static final String INSERT_FIELD = """
            INSERT INTO node_type_field (node_type, name, field_type, label, required, weight)
            VALUES (:node_type, :name, :field_type, :label, :required, :weight)
            """;

    private static final String UPDATE = """
            UPDATE node_type
            SET label = :label, description = :description, help = :help, published = :published,
                promoted = :promoted, sticky = :sticky, new_revision = :new_revision,
                shows_submission = :shows_submission, preview_mode = :preview_mode, version = version + 1
            WHERE name = :name AND version = :version
            """;

    private static final String DELETE = "DELETE FROM node_type WHERE name = :name";

    private static final RowMapper<FieldSpec> FIELD = (row, ctx) -> new FieldSpec(
            row.getString("name"), row.getString("field_type"), row.getString("label"), row.getBoolean("required"));

    private final Transactions transactions;

    public JdbiNodeTypeRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<NodeType> all() {
        return transactions.inOne(handle -> handle.createQuery(ALL)
                .map((row, ctx) -> type(row, fields(handle, row.getString("name"))))
                .list());
    }

    @Override
    public void add(NodeType type) {
        try {
            transactions.changingConfiguration(handle -> {
                bind(handle.createUpdate(INSERT), type)
                        .bind("uuid", type.uuid())
                        .execute();
                for (int weight = 0; weight < type.fields().size(); weight++) {
                    insert(type.name(), type.fields().get(weight), weight, handle);
                }
                return true;
            });
        } catch (UnableToExecuteStatementException e) {
            throw Constraint.isViolatedBy(e) ? new TypeNameInUseException(e) : e;
        }
    }

    @Override
    public boolean change(NodeType type) {
        return transactions.changingConfiguration(
                handle -> bind(handle.createUpdate(UPDATE), type).execute() == 1);
    }

    @Override
    public void remove(String name) {
        try {
            transactions.changingConfiguration(
                    handle -> handle.createUpdate(DELETE).bind("name", name).execute());
        } catch (UnableToExecuteStatementException e) {
            throw Constraint.isReferredTo(e) ? new TypeInUseException(e) : e;
        }
    }

    private static void insert(String type, FieldSpec field, int weight, Handle handle) {
        handle.createUpdate(INSERT_FIELD)
                .bind("node_type", type)
                .bind("name", field.name())
                .bind("field_type", field.fieldType())
                .bind("label", field.label())
                .bind("required", field.required())
                .bind("weight", weight)
                .execute();
    }

    private static Update bind(Update update, NodeType type) {
        return update.bind("name", type.name())
                .bind("label", type.label())
                .bind("description", type.description())
                .bind("help", type.help())
                .bind("published", type.defaults().published())
                .bind("promoted", type.defaults().promoted())
                .bind("sticky", type.defaults().sticky())
                .bind("new_revision", type.defaults().newRevision())
                .bind("shows_submission", type.showsSubmission())
                .bind("preview_mode", type.preview().number())
                .bind("version", type.version());
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
                PreviewMode.of(row.getInt("preview_mode")),
                fields,
                row.getLong("version"));
    }
}
