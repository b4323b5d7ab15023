package dev.latchkey.content.node.domain;

import java.util.List;
import java.util.Optional;

/** The revisions that are stored. Joins the transaction that the thread has open. Thread-safe. */
public interface RevisionRepository {

    /** One page of a node's revisions, newest first. */
    List<Revision> list(long nid, int offset, int limit);

    /** The node as it was in a revision; empty if the node has no such revision. */
    Optional<Node> find(long nid, long vid);

    /**
     * Stores the values of a locked node as a new revision, which becomes the current one, and its alias.
     *
     * @return the node as it is now
     */
    Node add(Node node);

    /** Removes a revision that is not the current one. */
    void remove(long vid);
}
