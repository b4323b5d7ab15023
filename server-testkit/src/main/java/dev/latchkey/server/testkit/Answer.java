package dev.latchkey.server.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;

/**
 * What the server answered.
 *
 * @param body empty if there is none
 */
public record Answer(int status, String body, HttpHeaders headers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The body as JSON.
     *
     * @throws IllegalStateException if it is none
     */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + body, e);
        }
    }

    /** The code of a refusal by the gate; empty if there is none. */
    public String error() {
        return body.startsWith("{") ? json().path("error").asText() : "";
    }

    /** The first value of a header field; empty if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
