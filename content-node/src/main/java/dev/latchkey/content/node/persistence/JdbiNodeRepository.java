package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.FieldValues;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeRepository;
import java.util.Optional;

/** Nodes in their current revisions, in SQL that H2 and PostgreSQL both read. */
public final class JdbiNodeRepository implements NodeRepository {

    private static final String FIND = NodeRows.SELECT + "WHERE n.nid = :nid AND r.vid = n.vid";

    private final NodeStore store;

    public JdbiNodeRepository(NodeStore store) {
        this.store = store;
    }

    @Override
    public Optional<Node> find(long id) {
        return store.jdbi()
                .withHandle(handle -> handle.createQuery(FIND)
                        .bind("nid", id)
                        .bind("path", Node.pathOf(id))
                        .map(store.rows())
                        .findOne());
    }

    @Override
    public Optional<Node> lock(long id) {
        return store.jdbi().inTransaction(handle -> {
            new NodeTable(handle).lock(id);
            return find(id);
        });
    }

    @Override
    public Node add(FieldValues values) {
        return store.jdbi().inTransaction(handle -> {
            NodeTable nodes = new NodeTable(handle);
            Node node = new Node(values.withAll(nodes.next()));
            nodes.insert(node);
            new RevisionTable(handle).insert(node, store.document(node));
            return store.withFirstAlias(node);
        });
    }

    @Override
    public Node save(Node node) {
        return store.jdbi().inTransaction(handle -> {
            new NodeTable(handle).update(node);
            new RevisionTable(handle).update(node, store.document(node));
            store.changes().announce(handle, node.id());
            return store.withAlias(node);
        });
    }

    @Override
    public void remove(Node node) {
        store.jdbi().useTransaction(handle -> {
            new NodeTable(handle).delete(node.id());
            store.changes().announce(handle, node.id());
            store.aliases().removeFor(node.path());
        });
    }
}
