package dev.latchkey.content.node.domain.type;

/**
 * What a new node is unless its author says otherwise.
 *
 * @param newRevision whether saving a node in the admin pages makes a new revision
 */
public record NodeDefaults(boolean published, boolean promoted, boolean sticky, boolean newRevision) {}
