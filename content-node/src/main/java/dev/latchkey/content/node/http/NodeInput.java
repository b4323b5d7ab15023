package dev.latchkey.content.node.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.Submission;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.field.InvalidInputException;
import dev.latchkey.content.node.domain.field.ItemPlace;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.RestFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a submission of a request body (contract "content", section 1.5); the first wrong shape in it wins. */
final class NodeInput {

    private final NodeTypes types;
    private final NodeFields fields;

    NodeInput(NodeTypes types, NodeFields fields) {
        this.types = types;
        this.fields = fields;
    }

    /** @throws RestFailure 400 if the body is neither object nor list, 422 if its shape is wrong */
    Submission submission(JsonNode body) {
        NodeType type = type(body);
        Map<String, List<FieldItem>> submitted = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : body.properties()) {
            String name = entry.getKey();
            if (!name.equals(BaseField.TYPE) && !isIgnored(name, entry.getValue())) {
                submitted.put(name, items(field(type, name), entry.getValue()));
            }
        }
        return new Submission(type, submitted);
    }

    /** The content type that a body names, if it does. */
    Optional<NodeType> namedType(JsonNode body) {
        return typeName(body.path(BaseField.TYPE)).flatMap(types::find);
    }

    private NodeType type(JsonNode body) {
        if (!body.isContainerNode()) {
            throw new RestFailure(400, "The body must be a JSON object.");
        }
        String name = typeName(body.path(BaseField.TYPE))
                .orElseThrow(() -> unprocessable("Could not determine entity type bundle: \"type\" field is missing."));
        return types.find(name)
                .orElseThrow(() -> unprocessable("\"" + name + "\" is not a valid bundle type for denormalization."));
    }

    private static Optional<String> typeName(JsonNode type) {
        JsonNode name = type.isArray() ? type.path(0).path("target_id") : type;
        return name.isTextual() ? Optional.of(name.textValue()) : Optional.empty();
    }

    private FieldDefinition field(NodeType type, String name) {
        return fields.find(type, name)
                .orElseThrow(() -> unprocessable(
                        "The field \"" + name + "\" does not exist on content of type \"" + type.name() + "\"."));
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

    private static boolean isIgnored(String name, JsonNode sent) {
        return name.equals(BaseField.LANGCODE) && sent.isContainerNode() && sent.isEmpty();
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
