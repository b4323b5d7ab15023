package dev.latchkey.web.rest;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writing of entities: one line of ASCII that may stand in a page (contract "content", section 1.3). */
public final class EntityJson {

    private static final ObjectWriter WRITER = JsonMapper.builder(new JsonFactoryBuilder()
                    .characterEscapes(new PageEscapes())
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .build()
            .writer();

    private EntityJson() {}

    public static byte[] bytes(JsonNode entity) {
        try {
            return WRITER.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }
}
