package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants a node to be.
 *
 * @param type the content type that they named
 * @param fields those to be set, in the order sent; each list replaces the field's values as a whole
 */
public record Submission(NodeType type, Map<String, List<FieldItem>> fields) {

    public Submission {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
