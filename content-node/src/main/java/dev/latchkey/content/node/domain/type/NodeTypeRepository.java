package dev.latchkey.content.node.domain.type;

import java.util.List;

/** The content types that are stored. Joins the transaction that the thread has open. Thread-safe. */
public interface NodeTypeRepository {

    /** In the order of their labels. */
    List<NodeType> all();
}
