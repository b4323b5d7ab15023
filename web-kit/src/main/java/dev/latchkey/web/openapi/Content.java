package dev.latchkey.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/** A body in one media type. */
public final class Content {

    private static final String JSON = "application/json";

    private final String mediaType;
    private final Schema schema;
    private final JsonNode example;

    private Content(String mediaType, Schema schema, JsonNode example) {
        this.mediaType = mediaType;
        this.schema = schema;
        this.example = example.deepCopy();
    }

    public static Content json(Schema schema, JsonNode example) {
        return new Content(JSON, schema, example);
    }

    /** Without an example, for what differs from server to server. */
    public static Content json(Schema schema) {
        return new Content(JSON, schema, MissingNode.getInstance());
    }

    /** In another media type that is JSON, without an example. */
    public static Content of(String mediaType, Schema schema) {
        return new Content(mediaType, schema, MissingNode.getInstance());
    }

    /** The parameters of a form, which have the names and values of the example's members. */
    public static Content form(Schema schema, JsonNode example) {
        return new Content("application/x-www-form-urlencoded", schema, example);
    }

    public static Content text(Schema schema, String example) {
        return new Content("text/plain", schema, JsonNodeFactory.instance.textNode(example));
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isJson() {
        return mediaType.equals(JSON);
    }

    public Schema schema() {
        return schema;
    }

    public Optional<JsonNode> example() {
        return example.isMissingNode() ? Optional.empty() : Optional.of(example.deepCopy());
    }
}
