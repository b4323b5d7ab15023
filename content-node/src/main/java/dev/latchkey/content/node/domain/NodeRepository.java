package dev.latchkey.content.node.domain;

import java.util.Optional;

/** The nodes that are stored, each with its alias. Joins the transaction that the thread has open. Thread-safe. */
public interface NodeRepository {

    Optional<Node> find(long id);

    /** As {@link #find}, and keeps others from changing the node until the transaction ends. */
    Optional<Node> lock(long id);

    /**
     * Stores a node that has no numbers yet, with its first revision and its alias.
     *
     * @throws DuplicateUuidException if there is a node with its uuid
     * @throws TypeGoneException if its type has been removed
     */
    Node add(FieldValues values);

    /**
     * Stores the values of a locked node in its current revision, and its alias.
     *
     * @return the node as it is now
     */
    Node save(Node node);

    /** Removes a node with all its revisions and aliases. */
    void remove(Node node);
}
