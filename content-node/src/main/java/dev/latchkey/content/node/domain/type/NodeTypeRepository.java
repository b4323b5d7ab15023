package dev.latchkey.content.node.domain.type;

import java.util.List;

/** The content types that are stored. Each change raises the configuration's version. Thread-safe. */
public interface NodeTypeRepository {

    /** In the order of their labels. */
    List<NodeType> all();

    /**
     * Stores a type with its fields.
     *
     * @throws TypeNameInUseException if the machine name is in use; a transaction around this has failed then
     */
    void add(NodeType type);

    /** Stores all of a type but its fields, as the next version; false if the type is gone or has another version. */
    boolean change(NodeType type);

    /**
     * Removes a type with its fields, if it is there.
     *
     * @throws TypeInUseException if there is content of it; a transaction around this has failed then
     */
    void remove(String name);
}
