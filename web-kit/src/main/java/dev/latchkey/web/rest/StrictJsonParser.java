package dev.latchkey.web.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import dev.latchkey.web.RestFailure;
import java.io.IOException;

/** Refuses what is well-formed JSON and yet cannot be kept: too deep nesting, and halves of surrogate pairs. */
final class StrictJsonParser extends JsonParserDelegate {

    private final int depth;

    StrictJsonParser(JsonParser parser, int depth) {
        super(parser);
        this.depth = depth;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
            refuseHalfCharacters(getText());
        } else if (token != null && token.isStructStart() && getParsingContext().getNestingDepth() > depth) {
            throw new RestFailure(400, "Maximum stack depth exceeded");
        }
        return token;
    }

    private static void refuseHalfCharacters(String text) {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new RestFailure(400, "Single unpaired UTF-16 surrogate in unicode escape");
            }
            at += Character.charCount(c);
        }
    }
}
