package dev.latchkey.auth.method.oauth2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON objects read without leniency: correct UTF-8 without a byte order mark, no member twice, nothing after the end
 * (RFC 8259). Two readers of one answer must never see two meanings.
 */
final class StrictJson {

    private static final int LARGEST = 64 * 1024;
    private static final int DEEPEST = 16;

    private static final JsonFactory FACTORY = factory();

    /** Stands for the JSON value {@code null}, which no rule takes for anything. */
    private enum Nothing {
        NULL
    }

    private StrictJson() {}

    /**
     * The members of the object, or nothing if the bytes are anything else or too many. Values are {@code String},
     * {@code BigDecimal}, {@code Boolean}, {@code List}, {@code Map} or a mark for {@code null}.
     */
    static Optional<Map<String, Object>> object(byte[] utf8) {
        if (utf8.length > LARGEST) {
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(text(utf8))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, Object> members = members(parser);
            return parser.nextToken() == null ? Optional.of(members) : Optional.empty();
        } catch (IOException notStrict) {
            return Optional.empty();
        }
    }

    private static String text(byte[] utf8) throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    private static Map<String, Object> members(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<Object> elements(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    /** The nesting limit of the factory bounds the recursion. */
    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> Nothing.NULL;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IOException("not a JSON value");
        };
    }

    private static JsonFactory factory() {
        JsonFactoryBuilder factory = new JsonFactoryBuilder();
        factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        // Names come from elsewhere: they must not fill a table that lives as long as the server.
        factory.disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
        factory.streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return factory.build();
    }
}
