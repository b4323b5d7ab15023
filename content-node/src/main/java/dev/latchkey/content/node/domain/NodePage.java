package dev.latchkey.content.node.domain;

import java.util.List;

/**
 * A page of a list.
 *
 * @param more whether there is a next page
 */
public record NodePage(List<NodeSummary> nodes, boolean more) {

    public NodePage {
        nodes = List.copyOf(nodes);
    }
}
