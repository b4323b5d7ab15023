package dev.latchkey.content.node.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.field.InvalidInputException;
import dev.latchkey.content.node.domain.field.ItemPlace;
import dev.latchkey.web.RestFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the fields of a request body (contract "content", section 1.5); the first wrong shape in it wins.
 *
 * @param kind what has the fields, for example {@code content of type "page"}
 */
record FieldsInput(String kind, List<FieldDefinition> fields) {

    /** @throws RestFailure 422 if a field does not exist or its value has the wrong shape */
    Map<String, List<FieldItem>> items(JsonNode body) {
        Map<String, List<FieldItem>> items = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : body.properties()) {
            FieldDefinition field = field(entry.getKey());
            if (!isIgnored(field, entry.getValue())) {
                items.put(field.name(), items(field, entry.getValue()));
            }
        }
        return items;
    }

    private FieldDefinition field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unprocessable("The field \"" + name + "\" does not exist on " + kind + "."));
    }

    private static List<FieldItem> items(FieldDefinition field, JsonNode sent) {
        if (!sent.isContainerNode() && !isEmpty(sent)) {
            throw unprocessable("Field values for \"" + field.name() + "\" must use an array structure");
        }
        List<FieldItem> items = new ArrayList<>();
        int delta = 0;
        for (JsonNode item : sent) {
            read(field, item, delta++).ifPresent(items::add);
        }
        return items.isEmpty() ? field.type().whenEmpty() : items;
    }

    private static Optional<FieldItem> read(FieldDefinition field, JsonNode item, int delta) {
        try {
            return field.type().read(item, new ItemPlace(field.name(), delta));
        } catch (InvalidInputException e) {
            throw unprocessable(e.getMessage());
        }
    }

    private static boolean isIgnored(FieldDefinition field, JsonNode sent) {
        return field.name().equals(BaseField.LANGCODE) && sent.isContainerNode() && sent.isEmpty();
    }

    /** What stands for no items at all. */
    private static boolean isEmpty(JsonNode sent) {
        return sent.isNull()
                || sent.isTextual() && sent.textValue().isEmpty()
                || sent.isBoolean() && !sent.booleanValue()
                || sent.isNumber() && sent.decimalValue().signum() == 0;
    }

    private static RestFailure unprocessable(String message) {
        return new RestFailure(422, message);
    }
}
