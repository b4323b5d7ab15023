package dev.latchkey.content.node.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.Submission;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.RestFailure;
import java.util.Optional;

/** Makes a submission of a request body (contract "content", section 1.5). */
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
        JsonNode others = ((ObjectNode) body).without(BaseField.TYPE);
        String kind = "content of type \"" + type.name() + "\"";
        return new Submission(type, new FieldsInput(kind, fields.of(type)).items(others));
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

    private static RestFailure unprocessable(String message) {
        return new RestFailure(422, message);
    }
}
