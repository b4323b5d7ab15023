package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.DuplicateUuidException;
import dev.latchkey.content.node.domain.FieldValues;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.NodeRepository;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeTypes;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** Nodes in two tables, in SQL that H2 and PostgreSQL both read. */
public final class JdbiNodeRepository implements NodeRepository {

    private static final String FIND = """
            SELECT n.nid, n.uuid, n.type, n.vid, r.revision_timestamp, r.revision_uid, r.revision_log, r.document,
                   a.id AS pid, a.alias
            FROM node n
            JOIN node_revision r ON r.vid = n.vid
            LEFT JOIN path_alias a ON a.id = (SELECT MAX(b.id) FROM path_alias b WHERE b.path = :path AND b.status)
            WHERE n.nid = :nid
            """;

    private static final String LOCK = """
            SELECT nid
            FROM node
            WHERE nid = :nid
            FOR UPDATE
            """;

    private static final String NUMBERS = "SELECT nextval('node_nid') AS nid, nextval('node_vid') AS vid";

    private static final String INSERT_NODE = """
            INSERT INTO node (nid, vid, uuid, type, title, status, uid, created, changed, promote, sticky)
            VALUES (:nid, :vid, :uuid, :type, :title, :status, :uid, :created, :changed, :promote, :sticky)
            """;

    private static final String INSERT_REVISION = """
            INSERT INTO node_revision (vid, nid, revision_timestamp, revision_uid, revision_log, document)
            VALUES (:vid, :nid, :revision_timestamp, :revision_uid, :revision_log, :document)
            """;

    private static final String UPDATE_NODE = """
            UPDATE node
            SET vid = :vid, title = :title, status = :status, uid = :uid, created = :created, changed = :changed,
                promote = :promote, sticky = :sticky
            WHERE nid = :nid
            """;

    private static final String UPDATE_REVISION = """
            UPDATE node_revision
            SET revision_log = :revision_log, document = :document
            WHERE vid = :vid
            """;

    private static final String DELETE = "DELETE FROM node WHERE nid = :nid";

    private final Jdbi jdbi;
    private final NodeTypes types;
    private final NodeDocument documents;
    private final NodeRows rows;
    private final NodeAliases aliases;

    public JdbiNodeRepository(Jdbi jdbi, NodeTypes types, NodeFields fields, NodeAliases aliases) {
        this.jdbi = jdbi;
        this.types = types;
        this.documents = new NodeDocument(fields);
        this.rows = new NodeRows(types, documents);
        this.aliases = aliases;
    }

    @Override
    public Optional<Node> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("nid", id)
                .bind("path", Node.pathOf(id))
                .map(rows)
                .findOne());
    }

    @Override
    public Optional<Node> lock(long id) {
        return jdbi.inTransaction(handle -> {
            handle.createQuery(LOCK).bind("nid", id).mapTo(Long.class).findOne();
            return find(id);
        });
    }

    @Override
    public Node add(FieldValues values) {
        return jdbi.inTransaction(handle -> {
            Node node = numbered(values, handle);
            insert(node, handle);
            return withAlias(node);
        });
    }

    @Override
    public Node save(Node node) {
        return jdbi.inTransaction(handle -> {
            columns(handle.createUpdate(UPDATE_NODE), node).execute();
            handle.createUpdate(UPDATE_REVISION)
                    .bind("vid", node.vid())
                    .bind("revision_log", node.revisionLog())
                    .bind("document", document(node))
                    .execute();
            return withAlias(node);
        });
    }

    @Override
    public void remove(Node node) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate(DELETE).bind("nid", node.id()).execute();
            aliases.removeFor(node.path());
        });
    }

    private String document(Node node) {
        return documents.write(types.require(node.type()), node.values());
    }

    private static Node numbered(FieldValues values, Handle handle) {
        return handle.createQuery(NUMBERS)
                .map((row, ctx) -> new Node(values.with(BaseField.NID, new FieldItem.OfInteger(row.getLong("nid")))
                        .with(BaseField.VID, new FieldItem.OfInteger(row.getLong("vid")))))
                .one();
    }

    private void insert(Node node, Handle handle) {
        try {
            columns(handle.createUpdate(INSERT_NODE).bind("uuid", node.uuid()).bind("type", node.type()), node)
                    .execute();
        } catch (UnableToExecuteStatementException e) {
            throw Constraint.isViolatedBy(e) ? new DuplicateUuidException() : e;
        }
        handle.createUpdate(INSERT_REVISION)
                .bind("vid", node.vid())
                .bind("nid", node.id())
                .bind("revision_timestamp", node.revisionTimestamp())
                .bind("revision_uid", node.revisionAuthor())
                .bind("revision_log", node.revisionLog())
                .bind("document", document(node))
                .execute();
    }

    private Node withAlias(Node node) {
        return node.with(node.values().with(BaseField.PATH, aliases.save(node.path(), node.alias())));
    }

    private static Update columns(Update update, Node node) {
        return update.bind("nid", node.id())
                .bind("vid", node.vid())
                .bind("title", node.title())
                .bind("status", node.published())
                .bind("uid", node.owner())
                .bind("created", node.created())
                .bind("changed", node.changed())
                .bind("promote", node.promoted())
                .bind("sticky", node.sticky());
    }
}
