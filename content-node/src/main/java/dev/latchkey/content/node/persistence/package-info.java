/** Nodes, content types and aliases in the database; the only SQL of this module. */
package dev.latchkey.content.node.persistence;
