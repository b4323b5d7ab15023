package dev.latchkey.web.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.web.RestFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads request bodies as strict JSON (RFC 8259) in strict UTF-8; of names that come twice the last wins. */
public final class JsonBody {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final int depth;
    private final ObjectReader reader;

    /** @param depth nested objects and arrays that are accepted */
    public JsonBody(int depth) {
        this.depth = depth;
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        mapper.getFactory().setStreamReadConstraints(constraints(depth));
        this.reader = mapper.reader();
    }

    /** @throws RestFailure 400 if the body is empty or no JSON */
    public JsonNode read(byte[] body) {
        if (body.length == 0 || body.length == 1 && body[0] == '0') {
            throw new RestFailure(400, "No entity content received.");
        }
        CharBuffer text = decoded(body);
        if (text.charAt(0) == BYTE_ORDER_MARK) {
            throw syntaxError();
        }
        try (JsonParser parser = reader.createParser(text.array(), text.arrayOffset(), text.length())) {
            JsonNode root = reader.readTree(new StrictJsonParser(parser, depth));
            if (root == null || root.isMissingNode()) {
                throw syntaxError();
            }
            return root;
        } catch (JsonProcessingException e) {
            throw syntaxError();
        } catch (NumberFormatException e) {
            throw new RestFailure(400, "A number in the body is out of range.");
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** One level more than our own limit, which has its own message. */
    private static StreamReadConstraints constraints(int depth) {
        return StreamReadConstraints.builder().maxNestingDepth(depth + 1).build();
    }

    private static CharBuffer decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new RestFailure(400, "Malformed UTF-8 characters, possibly incorrectly encoded");
        }
    }

    private static RestFailure syntaxError() {
        return new RestFailure(400, "Syntax error");
    }
}
