package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.latchkey.web.openapi.Schema;
import java.io.IOException;
import java.util.Optional;

/** Yes or no. */
final class BooleanType extends FieldType<FieldItem.OfBoolean> {

    BooleanType() {
        super(FieldItem.OfBoolean.class);
    }

    @Override
    public Optional<FieldItem> read(JsonNode item, ItemPlace place) {
        JsonNode value = main(item, "value");
        if (absent(value)) {
            return Optional.empty();
        }
        return Optional.of(value.isBoolean() ? new FieldItem.OfBoolean(value.booleanValue()) : digit(value));
    }

    @Override
    public Schema shown() {
        return Schema.object().having("value", Schema.bool()).closed();
    }

    @Override
    public Schema sent() {
        return sent(Schema.object().having("value", Schema.bool()), Schema.bool(), item("value", BooleanNode.TRUE));
    }

    @Override
    public FieldItem.OfBoolean load(JsonNode stored) {
        return new FieldItem.OfBoolean(stored.booleanValue());
    }

    @Override
    protected void writeProperties(FieldItem.OfBoolean item, JsonGenerator out) throws IOException {
        out.writeBooleanField("value", item.value());
    }

    @Override
    protected void storeItem(FieldItem.OfBoolean item, JsonGenerator out) throws IOException {
        out.writeBoolean(item.value());
    }

    private static FieldItem digit(JsonNode value) {
        return switch (value.isTextual() || value.isInt() ? value.asText() : "") {
            case "1" -> new FieldItem.OfBoolean(true);
            case "0" -> new FieldItem.OfBoolean(false);
            default -> FieldItem.Unusable.because("value", ItemCheck.WRONG_TYPE);
        };
    }
}
