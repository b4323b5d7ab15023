/** Content types: which there are, what they start new nodes with and which fields they add. */
package dev.latchkey.content.node.domain.type;
