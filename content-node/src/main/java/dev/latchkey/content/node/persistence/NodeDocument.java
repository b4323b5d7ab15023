package dev.latchkey.content.node.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.FieldValues;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values in which revisions differ, as the JSON text that a revision's row keeps. */
final class NodeDocument {

    /** What the rows of node, revision and alias say in columns. */
    private static final Set<String> IN_COLUMNS = Set.of(
            BaseField.NID,
            BaseField.UUID,
            BaseField.VID,
            BaseField.TYPE,
            BaseField.REVISION_TIMESTAMP,
            BaseField.REVISION_UID,
            BaseField.REVISION_LOG,
            BaseField.PATH);

    private static final int USUAL_SIZE = 1024;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final NodeFields fields;

    NodeDocument(NodeFields fields) {
        this.fields = fields;
    }

    String write(NodeType type, FieldValues values) {
        StringWriter text = new StringWriter(USUAL_SIZE);
        try (JsonGenerator out = mapper.createGenerator(text)) {
            out.writeStartObject();
            for (FieldDefinition field : kept(type)) {
                write(field, values.get(field.name()), out);
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Adds what the document says to values that columns have given. */
    FieldValues read(NodeType type, String document, FieldValues values) {
        JsonNode object = parsed(document);
        Map<String, List<FieldItem>> complete = new HashMap<>(values.items());
        for (FieldDefinition field : kept(type)) {
            List<FieldItem> items = new ArrayList<>();
            object.path(field.name()).forEach(item -> items.add(field.type().load(item)));
            if (!items.isEmpty()) {
                complete.put(field.name(), List.copyOf(items));
            }
        }
        return new FieldValues(complete);
    }

    private List<FieldDefinition> kept(NodeType type) {
        return fields.of(type).stream()
                .filter(field -> !IN_COLUMNS.contains(field.name()))
                .toList();
    }

    private JsonNode parsed(String document) {
        try {
            return mapper.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document is not JSON", e);
        }
    }

    private static void write(FieldDefinition field, List<FieldItem> items, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(field.name());
        for (FieldItem item : items) {
            field.type().store(item, out);
        }
        out.writeEndArray();
    }
}
