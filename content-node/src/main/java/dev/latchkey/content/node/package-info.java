/** Content: {@link dev.latchkey.content.node.NodeModule} puts it together. */
package dev.latchkey.content.node;
