/** Text formats: how what an author wrote becomes HTML that is safe to put into a page. */
package dev.latchkey.content.node.domain.text;
