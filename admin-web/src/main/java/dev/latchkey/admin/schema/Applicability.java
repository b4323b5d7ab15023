package dev.latchkey.admin.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigField.ShownWhen;
import dev.latchkey.auth.spi.ConfigSchema;

/** When a field applies: all its conditions hold, and the fields that they look at apply themselves. */
final class Applicability {

    private final ConfigSchema schema;

    Applicability(ConfigSchema schema) {
        this.schema = schema;
    }

    void write(ConfigField field, ObjectNode test) {
        ObjectNode properties = test.putObject("properties");
        ArrayNode required = test.putArray("required");
        ArrayNode further = test.arrayNode();
        for (ShownWhen condition : field.shownWhen()) {
            ConfigField other = schema.field(condition.key()).orElseThrow();
            allowed(other, condition, properties.withObjectProperty(other.key()));
            if (!condition.values().contains(other.defaultValue())) {
                required.add(other.key());
            }
            if (!other.shownWhen().isEmpty()) {
                write(other, further.addObject());
            }
        }
        if (!further.isEmpty()) {
            test.set("allOf", further);
        }
    }

    /** An absent setting has its default; so it is required only where the default is none of the values. */
    private static void allowed(ConfigField other, ShownWhen condition, ObjectNode property) {
        ArrayNode values = property.putArray("enum");
        condition.values().forEach(value -> values.add(new JsonValue(other.kind()).of(value)));
    }
}
