package dev.latchkey.server.tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.server.testing.Calls.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads issued tokens as a client could. */
final class Tokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Tokens() {}

    static String claim(Answer login, String name) {
        return part(login.text("jwt_token"), 1).path(name).asText();
    }

    static JsonNode header(String token) {
        return part(token, 0);
    }

    private static JsonNode part(String token, int index) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
        try {
            return JSON.readTree(new String(json, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
