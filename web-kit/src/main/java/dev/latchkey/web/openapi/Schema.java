package dev.latchkey.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A JSON Schema (draft 2020-12), which OpenAPI 3.1 takes as it is. Immutable; keywords and properties keep the order in
 * which they were added.
 */
public final class Schema {

    private static final String COMPONENTS = "#/components/schemas/";

    private final ObjectNode keywords;

    private Schema(ObjectNode keywords) {
        this.keywords = keywords;
    }

    public static Schema text() {
        return of("string");
    }

    public static Schema integer() {
        return of("integer");
    }

    public static Schema bool() {
        return of("boolean");
    }

    /** An object; its properties are added with {@link #having} and {@link #mayHave}. */
    public static Schema object() {
        return of("object");
    }

    public static Schema listOf(Schema items) {
        return of("array").changed(list -> list.set("items", items.tree()));
    }

    /** The schema that the document has under this name. */
    public static Schema named(String name) {
        return new Schema(JsonNodeFactory.instance.objectNode().put("$ref", COMPONENTS + name));
    }

    public static Schema anyOf(List<Schema> choices) {
        ObjectNode keywords = JsonNodeFactory.instance.objectNode();
        ArrayNode list = keywords.putArray("anyOf");
        choices.forEach(choice -> list.add(choice.tree()));
        return new Schema(keywords);
    }

    public static Schema oneOfTexts(List<String> values) {
        return of("string").changed(keywords -> values.forEach(keywords.withArray("enum")::add));
    }

    private static Schema of(String type) {
        return new Schema(JsonNodeFactory.instance.objectNode().put("type", type));
    }

    /** With a property that is always there. */
    public Schema having(String name, Schema property) {
        return mayHave(name, property)
                .changed(keywords -> keywords.withArray("required").add(name));
    }

    public Schema mayHave(String name, Schema property) {
        return changed(keywords -> keywords.withObjectProperty("properties").set(name, property.tree()));
    }

    /** Without any property but those named. */
    public Schema closed() {
        return changed(keywords -> keywords.put("additionalProperties", false));
    }

    public Schema orNull() {
        return changed(keywords -> {
            String type = keywords.path("type").textValue();
            keywords.putArray("type").add(type).add("null");
        });
    }

    public Schema about(String description) {
        return description.isEmpty() ? this : changed(keywords -> keywords.put("description", description));
    }

    /** With a text keyword, for example {@code format}. */
    public Schema with(String keyword, String value) {
        return changed(keywords -> keywords.put(keyword, value));
    }

    /** With a numeric keyword, for example {@code maxLength}. */
    public Schema with(String keyword, long value) {
        return changed(keywords -> keywords.put(keyword, value));
    }

    /** With a keyword whose value is a schema, for example {@code additionalProperties}. */
    public Schema with(String keyword, Schema value) {
        return changed(keywords -> keywords.set(keyword, value.tree()));
    }

    public Schema readOnly() {
        return changed(keywords -> keywords.put("readOnly", true));
    }

    public Schema writeOnly() {
        return changed(keywords -> keywords.put("writeOnly", true));
    }

    public Schema example(JsonNode example) {
        return changed(keywords -> keywords.putArray("examples").add(example.deepCopy()));
    }

    public Schema example(String example) {
        return example(JsonNodeFactory.instance.textNode(example));
    }

    public Schema example(long example) {
        return example(JsonNodeFactory.instance.numberNode(example));
    }

    public Optional<JsonNode> example() {
        JsonNode first = keywords.path("examples").path(0);
        return first.isMissingNode() ? Optional.empty() : Optional.of(first.deepCopy());
    }

    /** The name of the schema that this one refers to; empty if it stands for itself. */
    public String reference() {
        String target = keywords.path("$ref").asText("");
        return target.startsWith(COMPONENTS) ? target.substring(COMPONENTS.length()) : "";
    }

    /** As it stands in the document; a copy. */
    public ObjectNode tree() {
        return keywords.deepCopy();
    }

    private Schema changed(Consumer<ObjectNode> change) {
        ObjectNode copy = tree();
        change.accept(copy);
        return new Schema(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schema schema && keywords.equals(schema.keywords);
    }

    @Override
    public int hashCode() {
        return keywords.hashCode();
    }

    @Override
    public String toString() {
        return keywords.toString();
    }
}
