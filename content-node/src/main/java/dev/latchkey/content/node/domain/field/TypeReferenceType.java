package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.openapi.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The content type of a node, by machine name. */
final class TypeReferenceType extends FieldType<FieldItem.OfString> {

    private final NodeTypes types;

    TypeReferenceType(NodeTypes types) {
        super(FieldItem.OfString.class);
        this.types = types;
    }

    @Override
    public Optional<FieldItem> read(JsonNode item, ItemPlace place) {
        JsonNode name = property(item, "target_id");
        return name.isTextual() ? Optional.of(new FieldItem.OfString(name.textValue())) : Optional.empty();
    }

    @Override
    public Schema shown() {
        return Schema.object()
                .having("target_id", Schema.text())
                .having("target_type", Schema.oneOfTexts(List.of("node_type")))
                .having("target_uuid", Schema.text().with("format", "uuid"))
                .closed();
    }

    @Override
    public Schema sent() {
        return Schema.object().having("target_id", Schema.text()).example(item("target_id", TextNode.valueOf("page")));
    }

    @Override
    public FieldItem.OfString load(JsonNode stored) {
        return new FieldItem.OfString(stored.textValue());
    }

    @Override
    protected void writeProperties(FieldItem.OfString item, JsonGenerator out) throws IOException {
        out.writeStringField("target_id", item.value());
        out.writeStringField("target_type", "node_type");
        out.writeStringField("target_uuid", types.require(item.value()).uuid());
    }

    @Override
    protected void storeItem(FieldItem.OfString item, JsonGenerator out) throws IOException {
        out.writeString(item.value());
    }
}
