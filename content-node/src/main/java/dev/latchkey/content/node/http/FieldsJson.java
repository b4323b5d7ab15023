package dev.latchkey.content.node.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.latchkey.content.node.domain.FieldValues;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.web.rest.PageEscapes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes fields as the API shows them: one line of ASCII that may stand in a page (contract "content", section 1.3). */
final class FieldsJson {

    private static final int USUAL_SIZE = 2048;

    private final JsonFactory factory = new JsonFactoryBuilder()
            .characterEscapes(new PageEscapes())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    byte[] write(List<FieldDefinition> fields, FieldValues values) {
        return write(out -> {
            for (FieldDefinition field : fields) {
                out.writeArrayFieldStart(field.name());
                for (FieldItem item : values.get(field.name())) {
                    field.type().write(item, out);
                }
                out.writeEndArray();
            }
        });
    }

    /** An object with the properties that are written into it. */
    byte[] write(Properties properties) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator out = factory.createGenerator(bytes)) {
            out.writeStartObject();
            properties.writeTo(out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /** Writes the properties of one object. */
    @FunctionalInterface
    interface Properties {
        void writeTo(JsonGenerator out) throws IOException;
    }
}
