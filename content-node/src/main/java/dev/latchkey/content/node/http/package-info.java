/** Nodes, content types and aliases over REST. Start at {@link dev.latchkey.content.node.http.NodeResource}. */
package dev.latchkey.content.node.http;
