package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.DuplicateUuidException;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.TypeGoneException;
import dev.latchkey.content.node.domain.field.FieldItem;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** Rows of the table {@code node}: what a node is for good, which revision is current, and what lists need of it. */
final class NodeTable {

    private static final String NEXT = "SELECT nextval('node_nid') AS nid, nextval('node_vid') AS vid";

    private static final String INSERT = """
            INSERT INTO node (nid, vid, uuid, type, title, status, uid, created, changed, promote, sticky)
            VALUES (:nid, :vid, :uuid, :type, :title, :status, :uid, :created, :changed, :promote, :sticky)
            """;

    private static final String UPDATE = """
            UPDATE node
            SET vid = :vid, title = :title, status = :status, uid = :uid, created = :created, changed = :changed,
                promote = :promote, sticky = :sticky
            WHERE nid = :nid
            """;

    private static final String LOCK = """
            SELECT nid
            FROM node
            WHERE nid = :nid
            FOR UPDATE
            """;

    private static final String DELETE = "DELETE FROM node WHERE nid = :nid";

    private final Handle handle;

    NodeTable(Handle handle) {
        this.handle = handle;
    }

    /** Numbers for a new node and its first revision. */
    Map<String, List<FieldItem>> next() {
        return handle.createQuery(NEXT)
                .map((row, ctx) -> Map.of(
                        BaseField.NID, number(row.getLong("nid")),
                        BaseField.VID, number(row.getLong("vid"))))
                .one();
    }

    private static List<FieldItem> number(long number) {
        return List.of(new FieldItem.OfInteger(number));
    }

    void insert(Node node) {
        try {
            columns(handle.createUpdate(INSERT), node)
                    .bind("uuid", node.uuid())
                    .bind("type", node.type())
                    .execute();
        } catch (UnableToExecuteStatementException e) {
            throw refusal(e);
        }
    }

    private static RuntimeException refusal(UnableToExecuteStatementException failure) {
        if (Constraint.lacksTarget(failure)) {
            return new TypeGoneException();
        }
        return Constraint.isViolatedBy(failure) ? new DuplicateUuidException() : failure;
    }

    void update(Node node) {
        columns(handle.createUpdate(UPDATE), node).execute();
    }

    void lock(long nid) {
        handle.createQuery(LOCK).bind("nid", nid).mapTo(Long.class).findOne();
    }

    void delete(long nid) {
        handle.createUpdate(DELETE).bind("nid", nid).execute();
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
