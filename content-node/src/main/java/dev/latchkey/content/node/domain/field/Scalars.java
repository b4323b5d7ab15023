package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.databind.JsonNode;

/** Numbers and booleans where a text is wanted (contract "content", section 1.5). */
final class Scalars {

    private Scalars() {}

    /** {@code 5} is "5", {@code true} is "1", {@code false} is nothing. */
    static String text(JsonNode scalar) {
        if (scalar.isBoolean()) {
            return scalar.booleanValue() ? "1" : "";
        }
        return scalar.asText();
    }
}
