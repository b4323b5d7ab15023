package dev.latchkey.admin.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.ConfigField;

/** One setting as JSON Schema. Patterns are in the dialect that all validators share (ECMA-262, ASCII only). */
final class FieldSchema {

    private static final String CONTROL = "\\u0000-\\u001f\\u007f-\\u009f";
    private static final String ONE_LINE = "^[^" + CONTROL + "]*[^\\s" + CONTROL + "][^" + CONTROL + "]*$";
    private static final String NOT_BLANK = "\\S";
    private static final String WEB_ADDRESS = "^https?://\\S+$";
    private static final String CLAIM_NAME = "^[^\\s" + CONTROL + "\"\\\\]{1,128}$";
    private static final String ROLE = "^[a-z][a-z0-9_]{0,31}$";
    private static final String MAP_NAME = "^[^=" + CONTROL + "]*[^=\\s" + CONTROL + "][^=" + CONTROL + "]*$";
    private static final String MAP_VALUE = "^[^" + CONTROL + "]*$";

    private final ConfigField field;

    FieldSchema(ConfigField field) {
        this.field = field;
    }

    /** What people read, the type, and whether it may be read back. */
    void describe(ObjectNode property) {
        property.put("title", field.label());
        if (!field.help().isEmpty()) {
            property.put("description", field.help());
        }
        property.put("type", type());
        JsonValue value = new JsonValue(field.kind());
        if (!field.defaultValue().isEmpty()) {
            property.set("default", value.of(field.defaultValue()));
        }
        if (!field.example().isEmpty()) {
            property.putArray("examples").add(value.of(field.example()));
        }
        if (field.kind().secret()) {
            property.put("writeOnly", true);
        }
    }

    /** What a value must keep to where the field applies. */
    void constrain(ObjectNode property) {
        switch (field.kind()) {
            case INTEGER, MINUTES -> property.put("minimum", field.least()).put("maximum", field.most());
            case BOOLEAN -> property.put("type", "boolean");
            case CHOICE -> options(property);
            case SEVERAL_OF -> options(property.put("uniqueItems", true).putObject("items"));
            case TEXT -> text(property, ONE_LINE);
            case URL -> text(property.put("format", "uri"), WEB_ADDRESS);
            case CLAIM_NAME -> property.put("pattern", CLAIM_NAME);
            case ROLE -> property.put("pattern", ROLE);
            case LONG_TEXT, SECRET -> text(property, NOT_BLANK);
            case CERTIFICATE, PUBLIC_KEY, PRIVATE_KEY ->
                text(property.put("contentMediaType", "application/x-pem-file"), NOT_BLANK);
            case LIST -> text(property.putObject("items").put("type", "string"), ONE_LINE);
            case MAP -> map(property);
        }
    }

    private String type() {
        return switch (field.kind()) {
            case INTEGER, MINUTES -> "integer";
            case BOOLEAN -> "boolean";
            case SEVERAL_OF, LIST -> "array";
            case MAP -> "object";
            case TEXT, LONG_TEXT, CHOICE, URL, CLAIM_NAME, ROLE, CERTIFICATE, PUBLIC_KEY, PRIVATE_KEY, SECRET ->
                "string";
        };
    }

    private void text(ObjectNode property, String pattern) {
        property.put("minLength", Math.max(1, field.least()))
                .put("maxLength", field.most())
                .put("pattern", pattern);
    }

    private void options(ObjectNode property) {
        ArrayNode options = property.putArray("enum");
        field.options().forEach(options::add);
    }

    private static void map(ObjectNode property) {
        property.putObject("propertyNames").put("pattern", MAP_NAME);
        property.putObject("additionalProperties").put("type", "string").put("pattern", MAP_VALUE);
    }
}
