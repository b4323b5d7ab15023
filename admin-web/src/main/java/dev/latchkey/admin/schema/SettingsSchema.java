package dev.latchkey.admin.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.web.Json;

/**
 * The settings of a method as JSON Schema (draft 2020-12), made from their declaration and nothing else. In JSON,
 * numbers are numbers, lists are arrays and maps are objects; a setting that is not set is left out. A required secret
 * is required of new settings: stored ones keep a secret that is left out.
 */
public final class SettingsSchema {

    public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private SettingsSchema() {}

    public static ObjectNode of(AuthMethodDescriptor method) {
        ObjectNode document = Json.object();
        document.put("$schema", DIALECT);
        document.put("$id", "urn:latchkey:method:" + method.id() + ":settings");
        document.put("title", method.title());
        document.put("description", method.summary());
        document.put("type", "object");
        properties(method.schema(), document);
        conditions(method.schema(), document);
        return document.put("additionalProperties", false);
    }

    /** What does not always apply is only described here; what it must keep to follows from the conditions. */
    private static void properties(ConfigSchema schema, ObjectNode document) {
        ObjectNode properties = document.putObject("properties");
        ArrayNode required = document.putArray("required");
        for (ConfigField field : schema.fields()) {
            FieldSchema written = new FieldSchema(field);
            ObjectNode property = properties.putObject(field.key());
            written.describe(property);
            if (field.shownWhen().isEmpty()) {
                written.constrain(property);
                if (mustBeGiven(field)) {
                    required.add(field.key());
                }
            }
        }
    }

    private static void conditions(ConfigSchema schema, ObjectNode document) {
        ArrayNode conditions = document.arrayNode();
        schema.fields().stream().filter(field -> !field.shownWhen().isEmpty()).forEach(field -> {
            ObjectNode condition = conditions.addObject();
            new Applicability(schema).write(field, condition.putObject("if"));
            ObjectNode then = condition.putObject("then");
            new FieldSchema(field).constrain(then.putObject("properties").putObject(field.key()));
            if (mustBeGiven(field)) {
                then.putArray("required").add(field.key());
            }
        });
        if (!conditions.isEmpty()) {
            document.set("allOf", conditions);
        }
    }

    private static boolean mustBeGiven(ConfigField field) {
        return field.required() && field.defaultValue().isEmpty();
    }
}
