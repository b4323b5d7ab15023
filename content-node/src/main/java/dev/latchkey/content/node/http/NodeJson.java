package dev.latchkey.content.node.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeAccess;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.Caller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes nodes as the API shows them: one line of ASCII that may stand in a page (contract "content", section 1.3). */
final class NodeJson {

    private static final int USUAL_SIZE = 2048;

    private final JsonFactory factory = new JsonFactoryBuilder()
            .characterEscapes(new PageEscapes())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    private final NodeTypes types;
    private final NodeFields fields;
    private final NodeAccess access;

    NodeJson(NodeTypes types, NodeFields fields, NodeAccess access) {
        this.types = types;
        this.fields = fields;
        this.access = access;
    }

    /** The node with the fields that the caller may see. */
    byte[] write(Node node, Caller caller) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator out = factory.createGenerator(bytes)) {
            out.writeStartObject();
            for (FieldDefinition field : fields.of(types.require(node.type()))) {
                if (access.viewField(caller, node, field)) {
                    write(field, node, out);
                }
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(FieldDefinition field, Node node, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(field.name());
        for (FieldItem item : node.values().get(field.name())) {
            field.type().write(item, out);
        }
        out.writeEndArray();
    }
}
