/** Other names of paths: which are fit, which are taken, and what they lead to. */
package dev.latchkey.content.node.domain.alias;
