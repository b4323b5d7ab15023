package dev.latchkey.server.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.server.process.Version;
import dev.latchkey.web.ApiDescription;
import dev.latchkey.web.Json;
import dev.latchkey.web.PublicAddress;
import jakarta.inject.Inject;

/**
 * The API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1). The same configuration gives the same bytes.
 * Thread-safe.
 */
public final class OpenApiDocument {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ApiDescription description;
    private final PublicAddress address;

    @Inject
    OpenApiDocument(ApiDescription description, PublicAddress address) {
        this.description = description;
        this.address = address;
    }

    /** As it is at this moment. */
    public ObjectNode tree() {
        return new DocumentTree(description.current(), address, Version.text()).root();
    }

    /** On one line, for programs. */
    public byte[] json() {
        return Json.bytes(tree());
    }

    /** On many lines, for people, the last of them ended. */
    public String text() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree()) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }
}
