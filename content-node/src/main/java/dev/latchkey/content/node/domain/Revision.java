package dev.latchkey.content.node.domain;

/**
 * A state that a node was in.
 *
 * @param vid counted over all nodes
 * @param timestamp seconds since 1970
 * @param author number of the account that made it
 * @param log what that account said about it; may be empty
 * @param current whether the node is in this state now
 */
public record Revision(long vid, long timestamp, long author, String log, boolean current) {}
