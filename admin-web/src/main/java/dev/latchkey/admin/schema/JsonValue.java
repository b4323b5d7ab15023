package dev.latchkey.admin.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.FieldKind;
import dev.latchkey.auth.spi.MethodSettings;
import java.util.Map;

/** The text of a setting as a JSON value of its kind. */
record JsonValue(FieldKind kind) {

    private static final String KEY = "value";

    /** @param text well-formed for the kind, and not empty */
    JsonNode of(String text) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (kind) {
            case INTEGER, MINUTES -> json.numberNode(Long.parseLong(text));
            case BOOLEAN -> json.booleanNode(Boolean.parseBoolean(text));
            case SEVERAL_OF, LIST -> array(text);
            case MAP -> object(text);
            case TEXT, LONG_TEXT, CHOICE, URL, CLAIM_NAME, ROLE, CERTIFICATE, PUBLIC_KEY, PRIVATE_KEY, SECRET ->
                json.textNode(text);
        };
    }

    private static ArrayNode array(String text) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        new MethodSettings(Map.of(KEY, text)).list(KEY).forEach(array::add);
        return array;
    }

    private static ObjectNode object(String text) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        new MethodSettings(Map.of(KEY, text)).map(KEY).forEach(object::put);
        return object;
    }
}
