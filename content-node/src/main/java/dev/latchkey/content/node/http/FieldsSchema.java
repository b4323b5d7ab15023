package dev.latchkey.content.node.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.ViewRule;
import dev.latchkey.web.Json;
import dev.latchkey.web.openapi.Schema;
import java.util.List;

/**
 * Describes entities that are made of fields.
 *
 * @param fields in the order of their keys on the wire
 */
record FieldsSchema(List<FieldDefinition> fields) {

    /** As answered: what not everybody may see may be missing. */
    Schema shown() {
        Schema schema = Schema.object();
        for (FieldDefinition field : fields) {
            schema = field.view() == ViewRule.EVERYBODY
                    ? schema.having(field.name(), field.shown())
                    : schema.mayHave(field.name(), field.shown());
        }
        return schema.closed();
    }

    /**
     * What a request may set; the start has what it must say in any case.
     *
     * @param needed names of fields without which nothing can be made
     */
    Schema sent(Schema start, boolean onCreate, List<String> needed) {
        Schema schema = start;
        for (FieldDefinition field : fields) {
            if (needed.contains(field.name())) {
                schema = schema.having(field.name(), field.sent().with("minItems", 1));
            } else if (field.settable(onCreate)) {
                schema = schema.mayHave(field.name(), field.sent());
            }
        }
        return schema;
    }

    /** The smallest body that holds these fields. */
    ObjectNode example(List<String> names) {
        ObjectNode body = Json.object();
        fields.stream()
                .filter(field -> names.contains(field.name()))
                .forEach(field -> body.putArray(field.name()).add(item(field)));
        return body;
    }

    private static JsonNode item(FieldDefinition field) {
        return field.type()
                .sent()
                .example()
                .orElseThrow(
                        () -> new IllegalStateException("the kind of the field " + field.name() + " has no example"));
    }
}
