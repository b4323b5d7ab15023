package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.Revision;
import dev.latchkey.content.node.domain.RevisionRepository;
import dev.latchkey.content.node.domain.field.FieldItem;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Revisions of nodes, in SQL that H2 and PostgreSQL both read. */
public final class JdbiRevisionRepository implements RevisionRepository {

    private static final String FIND = NodeRows.SELECT + "WHERE n.nid = :nid AND r.vid = :vid";

    private static final String LIST = """
            SELECT r.vid, r.revision_timestamp, r.revision_uid, r.revision_log, n.vid AS current_vid
            FROM node_revision r
            JOIN node n ON n.nid = r.nid
            WHERE r.nid = :nid
            ORDER BY r.vid DESC
            LIMIT :limit OFFSET :offset
            """;

    private static final RowMapper<Revision> REVISION = (row, ctx) -> new Revision(
            row.getLong("vid"),
            row.getLong("revision_timestamp"),
            row.getLong("revision_uid"),
            row.getString("revision_log"),
            row.getLong("vid") == row.getLong("current_vid"));

    private final NodeStore store;

    public JdbiRevisionRepository(NodeStore store) {
        this.store = store;
    }

    @Override
    public List<Revision> list(long nid, int offset, int limit) {
        return store.jdbi()
                .withHandle(handle -> handle.createQuery(LIST)
                        .bind("nid", nid)
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map(REVISION)
                        .list());
    }

    @Override
    public Optional<Node> find(long nid, long vid) {
        return store.jdbi()
                .withHandle(handle -> handle.createQuery(FIND)
                        .bind("nid", nid)
                        .bind("vid", vid)
                        .bind("path", Node.pathOf(nid))
                        .map(store.rows())
                        .findOne());
    }

    @Override
    public Node add(Node node) {
        return store.jdbi().inTransaction(handle -> {
            RevisionTable revisions = new RevisionTable(handle);
            Node revised = node.with(node.values().with(BaseField.VID, new FieldItem.OfInteger(revisions.nextVid())));
            revisions.insert(revised, store.document(revised));
            new NodeTable(handle).update(revised);
            store.changes().announce(handle, revised.id());
            return store.withAlias(revised);
        });
    }

    @Override
    public void remove(long vid) {
        store.jdbi().useHandle(handle -> new RevisionTable(handle).delete(vid));
    }
}
