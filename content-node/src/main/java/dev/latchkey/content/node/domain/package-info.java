/**
 * Nodes: what they are, who may do what with them, and the rules for changing them. Start at
 * {@link dev.latchkey.content.node.domain.NodeService}.
 */
package dev.latchkey.content.node.domain;
