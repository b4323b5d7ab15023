package dev.latchkey.content.node.domain;

import java.util.List;

/** Lists of nodes. Thread-safe. */
public interface NodeListRepository {

    /** Lines from an offset on. */
    List<NodeSummary> list(NodeFilter filter, NodeVisibility visibility, NodeSort sort, long offset, int limit);
}
