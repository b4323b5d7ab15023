package dev.latchkey.content.node.domain.type;

import java.util.List;
import java.util.Optional;

/** The content types as they are now, read from memory. Thread-safe. */
public interface NodeTypes {

    /** By machine name, case-sensitive. */
    Optional<NodeType> find(String name);

    /** In the order of their labels. */
    List<NodeType> all();

    /** The type of something that is stored, which the database guarantees to exist. */
    default NodeType require(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no content type " + name));
    }
}
