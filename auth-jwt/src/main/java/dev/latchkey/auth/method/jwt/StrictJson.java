package dev.latchkey.auth.method.jwt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * JSON objects read without leniency: correct UTF-8 without a byte order mark, no member twice, nothing after the end
 * (RFC 8259; RFC 7515, section 4; RFC 7519, section 4). Two readers of one token must never see two meanings.
 */
final class StrictJson {

    private static final int DEEPEST = 32;

    private static final ObjectReader READER = reader();

    private StrictJson() {}

    /** The object, or nothing if the bytes are anything else. */
    static Optional<ObjectNode> object(byte[] utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            JsonNode tree = READER.readTree(text);
            return tree instanceof ObjectNode ? Optional.of((ObjectNode) tree) : Optional.empty();
        } catch (CharacterCodingException | JsonProcessingException notStrict) {
            return Optional.empty();
        }
    }

    private static ObjectReader reader() {
        JsonFactoryBuilder factory = new JsonFactoryBuilder();
        factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        // Names come from strangers: they must not fill a table that lives as long as the server.
        factory.disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
        factory.streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return JsonMapper.builder(factory.build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .reader();
    }
}
