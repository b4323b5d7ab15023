package dev.latchkey.auth.http;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.Json;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Schema;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request about a token: a form, or a JSON object of texts. Each may occur once (RFC 6749, section
 * 3.2). JSON is known by its first character, too: curl calls everything a form. Never printed.
 */
final class TokenForm {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int DEEPEST = 8;
    private static final ObjectReader JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final Map<String, String> values;

    private TokenForm(Map<String, String> values) {
        this.values = values;
    }

    /** A body with one parameter, in both spellings. */
    static Content[] described(String name, String about) {
        return described(
                Schema.object().having(name, Schema.text().about(about)),
                Json.object().put(name, "…"));
    }

    static Content[] described(Schema schema, ObjectNode example) {
        return new Content[] {Content.form(schema, example), Content.json(schema, example)};
    }

    /** @throws ApiFailure 400 {@code INCOMPLETE_REQUEST} if the body cannot be read */
    static TokenForm of(Context ctx, BodyReader bodies) {
        String body = text(bodies.read(ctx));
        String type = Optional.ofNullable(ctx.req().getContentType()).orElse("").toLowerCase(Locale.ROOT);
        boolean form = type.startsWith(FORM) && !body.stripLeading().startsWith("{");
        return new TokenForm(form ? form(body) : json(body));
    }

    /** @throws ApiFailure 400 {@code INCOMPLETE_REQUEST} if it is missing or empty */
    String required(String name) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw incomplete("The parameter '" + name + "' is missing.");
        }
        return value;
    }

    private static Map<String, String> form(String body) {
        Map<String, String> values = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (values.putIfAbsent(name, value) != null) {
                throw incomplete("A parameter occurs more than once.");
            }
        }
        return values;
    }

    private static Map<String, String> json(String body) {
        JsonNode tree = tree(body);
        if (!tree.isObject()) {
            throw incomplete("The body is neither a form nor a JSON object.");
        }
        Map<String, String> values = new HashMap<>();
        tree.properties().forEach(member -> {
            if (member.getValue().isTextual()) {
                values.put(member.getKey(), member.getValue().textValue());
            }
        });
        return values;
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw incomplete("The body is neither a form nor a JSON object.");
        }
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw incomplete("The form is not encoded as forms are.");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw incomplete("The body is not UTF-8.");
        }
    }

    private static ApiFailure incomplete(String reason) {
        return new ApiFailure(StandardError.INCOMPLETE_REQUEST, reason, Map.of());
    }

    @Override
    public String toString() {
        return "TokenForm" + values.keySet();
    }
}
