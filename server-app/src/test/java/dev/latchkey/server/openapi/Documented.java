package dev.latchkey.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.latchkey.server.testing.Answer;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A server's document, to which what goes over the wire is held by a validator that knows nothing of Latchkey. */
record Documented(JsonNode document) {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** That an answer to an operation is one of those that the document has for it. */
    void answers(String operation, int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        JsonNode response = resolved(operation(operation).path("responses").path(Integer.toString(status)));
        assertThat(response.isObject())
                .as("%s %d is described", operation, status)
                .isTrue();
        response.path("headers")
                .fieldNames()
                .forEachRemaining(header -> assertThat(answer.header(header))
                        .as("%s %d: %s", operation, status, header)
                        .satisfies(value -> assertThat(value.isEmpty() && !header.equals("Retry-After"))
                                .isFalse()));
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            assertThat(answer.body()).isEmpty();
        } else {
            String mediaType = answer.header("Content-Type").split(";", 2)[0];
            assertThat(content.has(mediaType)).as(mediaType).isTrue();
            JsonNode value =
                    mediaType.endsWith("json") ? answer.json() : JsonNodeFactory.instance.textNode(answer.body());
            fits(content.path(mediaType).path("schema"), value);
        }
    }

    /** The example of an operation's body in JSON, which fits the schema beside it. */
    JsonNode example(String operation) {
        JsonNode content = operation(operation).at("/requestBody/content/application~1json");
        fits(content.path("schema"), content.path("example"));
        return content.path("example");
    }

    /** That a body is what an operation takes. */
    void takes(String operation, JsonNode body) {
        fits(operation(operation).at("/requestBody/content/application~1json/schema"), body);
    }

    Stream<JsonNode> operations() {
        return stream(document.path("paths"))
                .flatMap(Documented::stream)
                .filter(operation -> operation.has("operationId"));
    }

    private JsonNode operation(String id) {
        return operations()
                .filter(operation -> operation.path("operationId").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation " + id));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private void fits(JsonNode schema, JsonNode value) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        Set<ValidationMessage> problems = FACTORY.getSchema(whole, STRICT).validate(value);

        assertThat(problems).as(value.toString()).isEmpty();
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
