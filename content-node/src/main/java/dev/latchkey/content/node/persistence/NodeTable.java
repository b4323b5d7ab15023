package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.DuplicateUuidException;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.TypeGoneException;
import dev.latchkey.content.node.domain.field.FieldItem;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Rows of the table {@code node}: what a node is for good, which revision is current, and what lists need of it. */
final class NodeTable {

    private static final String NEXT = "SELECT nextval('node_nid'), nextval('node_vid')";

    private static final String INSERT = """
            INSERT INTO node (nid, vid, uuid, type, title, status, uid, created, changed, promote, sticky)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        return DirectStatement.with(handle, NEXT, next -> {
            try (ResultSet row = next.executeQuery()) {
                row.next();
                return Map.of(BaseField.NID, number(row.getLong(1)), BaseField.VID, number(row.getLong(2)));
            }
        });
    }

    private static List<FieldItem> number(long number) {
        return List.of(new FieldItem.OfInteger(number));
    }

    void insert(Node node) {
        try {
            DirectStatement.with(handle, INSERT, insert -> {
                insert.setLong(1, node.id());
                insert.setLong(2, node.vid());
                insert.setString(3, node.uuid());
                insert.setString(4, node.type());
                insert.setString(5, node.title());
                insert.setBoolean(6, node.published());
                insert.setLong(7, node.owner());
                insert.setLong(8, node.created());
                insert.setLong(9, node.changed());
                insert.setBoolean(10, node.promoted());
                insert.setBoolean(11, node.sticky());
                return insert.executeUpdate();
            });
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
        handle.createUpdate(UPDATE)
                .bind("nid", node.id())
                .bind("vid", node.vid())
                .bind("title", node.title())
                .bind("status", node.published())
                .bind("uid", node.owner())
                .bind("created", node.created())
                .bind("changed", node.changed())
                .bind("promote", node.promoted())
                .bind("sticky", node.sticky())
                .execute();
    }

    void lock(long nid) {
        handle.createQuery(LOCK).bind("nid", nid).mapTo(Long.class).findOne();
    }

    void delete(long nid) {
        handle.createUpdate(DELETE).bind("nid", nid).execute();
    }
}
