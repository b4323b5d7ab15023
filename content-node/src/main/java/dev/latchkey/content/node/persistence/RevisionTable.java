package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.Node;
import org.jdbi.v3.core.Handle;

/** Rows of the table {@code node_revision}. */
final class RevisionTable {

    private static final String NEXT_VID = "SELECT nextval('node_vid')";

    private static final String INSERT = """
            INSERT INTO node_revision (vid, nid, revision_timestamp, revision_uid, revision_log, document)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            UPDATE node_revision
            SET revision_log = :revision_log, document = :document
            WHERE vid = :vid
            """;

    private static final String DELETE = "DELETE FROM node_revision WHERE vid = :vid";

    private final Handle handle;

    RevisionTable(Handle handle) {
        this.handle = handle;
    }

    long nextVid() {
        return handle.createQuery(NEXT_VID).mapTo(Long.class).one();
    }

    void insert(Node node, String document) {
        DirectStatement.with(handle, INSERT, insert -> {
            insert.setLong(1, node.vid());
            insert.setLong(2, node.id());
            insert.setLong(3, node.revisionTimestamp());
            insert.setLong(4, node.revisionAuthor());
            insert.setString(5, node.revisionLog());
            insert.setString(6, document);
            return insert.executeUpdate();
        });
    }

    void update(Node node, String document) {
        handle.createUpdate(UPDATE)
                .bind("vid", node.vid())
                .bind("revision_log", node.revisionLog())
                .bind("document", document)
                .execute();
    }

    void delete(long vid) {
        handle.createUpdate(DELETE).bind("vid", vid).execute();
    }
}
