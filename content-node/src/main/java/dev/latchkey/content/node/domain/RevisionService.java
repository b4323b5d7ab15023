package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RestFailure;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Looking at earlier states of nodes, going back to them and removing them, with access. */
public final class RevisionService {

    private final NodeRepository nodes;
    private final RevisionRepository revisions;
    private final NodeAccess access;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public RevisionService(
            NodeRepository nodes, RevisionRepository revisions, NodeAccess access, UnitOfWork work, Clock clock) {
        this.nodes = nodes;
        this.revisions = revisions;
        this.access = access;
        this.work = work;
        this.clock = clock;
    }

    /**
     * One page of a node's revisions, newest first.
     *
     * @throws RestFailure 403 if the caller may not see them
     */
    public List<Revision> list(Caller caller, Node node, int offset, int limit) {
        access.viewRevisions(caller, node).orRefuse();
        return revisions.list(node.id(), offset, limit);
    }

    /**
     * A node as it was in a revision; empty if it has no such revision.
     *
     * @throws RestFailure 403 if the caller may not see it
     */
    public Optional<Node> find(Caller caller, Node node, long vid) {
        access.viewRevisions(caller, node).orRefuse();
        return revisions.find(node.id(), vid);
    }

    /**
     * Makes a new revision that is like an earlier one. The alias stays as it is.
     *
     * @return the node as it is now; empty if there is no such node or revision
     * @throws RestFailure 403 if the caller may not, 409 if it is the current revision
     */
    public Optional<Node> revert(Caller caller, long nid, long vid) {
        return onEarlier(nid, vid, (node, earlier) -> {
            access.revertRevision(caller, node).orRefuse();
            checkEarlier(node, earlier);
            return revisions.add(reverted(caller, node, earlier));
        });
    }

    /**
     * Removes an earlier revision.
     *
     * @return the node as it is; empty if there is no such node or revision
     * @throws RestFailure 403 if the caller may not, 409 if it is the current revision
     */
    public Optional<Node> delete(Caller caller, long nid, long vid) {
        return onEarlier(nid, vid, (node, earlier) -> {
            access.deleteRevision(caller, node).orRefuse();
            checkEarlier(node, earlier);
            revisions.remove(vid);
            return node;
        });
    }

    private Optional<Node> onEarlier(long nid, long vid, BinaryOperator<Node> change) {
        return work.inOne(() ->
                nodes.lock(nid).flatMap(node -> revisions.find(nid, vid).map(earlier -> change.apply(node, earlier))));
    }

    private static void checkEarlier(Node node, Node earlier) {
        if (earlier.vid() == node.vid()) {
            throw new RestFailure(409, "The revision " + earlier.vid() + " is the current one.");
        }
    }

    private Node reverted(Caller caller, Node node, Node earlier) {
        FieldItem now = new FieldItem.OfTimestamp(clock.instant().getEpochSecond());
        String log = "Copy of the revision from " + Instant.ofEpochSecond(earlier.revisionTimestamp()) + ".";
        return earlier.with(earlier.values()
                .with(BaseField.PATH, node.alias())
                .with(BaseField.CHANGED, now)
                .with(BaseField.REVISION_TIMESTAMP, now)
                .with(
                        BaseField.REVISION_UID,
                        new FieldItem.OfUser(caller.account().id()))
                .with(BaseField.REVISION_LOG, new FieldItem.OfString(log)));
    }
}
