package dev.latchkey.content.node.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * What a client gets.
 *
 * @param text the body; of a refusal its message
 */
public record Answer(int status, Map<String, String> headers, String text) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public JsonNode json() {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** A field as the client sees it, for example {@code [{"value":5}]}. */
    public String field(String name) {
        return json().path(name).toString();
    }

    public long nid() {
        return json().at("/nid/0/value").longValue();
    }

    public String etag() {
        return headers.get("ETag");
    }

    /** Status and message on one line, for assertions that read well when they fail. */
    public String refusal() {
        return status + " " + text;
    }
}
