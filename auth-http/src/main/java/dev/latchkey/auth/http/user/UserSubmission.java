package dev.latchkey.auth.http.user;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.web.RestFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a request body in its order, each as its items (contract "content", section 1.5). */
record UserSubmission(Map<UserField, List<JsonNode>> fields) {

    /** @throws RestFailure 400 if the body is no object or list, 422 if a field is unknown or no list */
    static UserSubmission of(JsonNode body) {
        if (!body.isContainerNode()) {
            throw new RestFailure(400, "The body must be a JSON object.");
        }
        Map<UserField, List<JsonNode>> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : body.properties()) {
            UserField field = UserField.named(entry.getKey());
            fields.put(field, items(field, entry.getValue()));
        }
        return new UserSubmission(fields);
    }

    private static List<JsonNode> items(UserField field, JsonNode sent) {
        if (!sent.isContainerNode() && !isEmpty(sent)) {
            throw new RestFailure(422, "Field values for \"" + field.key() + "\" must use an array structure");
        }
        List<JsonNode> items = new ArrayList<>();
        sent.forEach(items::add);
        return items;
    }

    /** What stands for no items at all. */
    private static boolean isEmpty(JsonNode sent) {
        return sent.isNull()
                || sent.isTextual() && sent.textValue().isEmpty()
                || sent.isBoolean() && !sent.booleanValue()
                || sent.isNumber() && sent.decimalValue().signum() == 0;
    }
}
