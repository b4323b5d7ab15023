package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.latchkey.web.openapi.Schema;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers of nodes and revisions. */
final class IntegerType extends FieldType<FieldItem.OfInteger> {

    IntegerType() {
        super(FieldItem.OfInteger.class);
    }

    @Override
    public Optional<FieldItem> read(JsonNode item, ItemPlace place) {
        JsonNode value = main(item, "value");
        if (absent(value)) {
            return Optional.empty();
        }
        OptionalLong number = JsonNumbers.whole(value);
        return Optional.of(
                number.isPresent()
                        ? new FieldItem.OfInteger(number.getAsLong())
                        : FieldItem.Unusable.because("value", ItemCheck.WRONG_TYPE));
    }

    @Override
    public Schema shown() {
        return Schema.object().having("value", Schema.integer()).closed();
    }

    @Override
    public Schema sent() {
        return sent(
                Schema.object().having("value", Schema.integer()), Schema.integer(), item("value", IntNode.valueOf(1)));
    }

    @Override
    public FieldItem.OfInteger load(JsonNode stored) {
        return new FieldItem.OfInteger(stored.longValue());
    }

    @Override
    protected void writeProperties(FieldItem.OfInteger item, JsonGenerator out) throws IOException {
        out.writeNumberField("value", item.value());
    }

    @Override
    protected void storeItem(FieldItem.OfInteger item, JsonGenerator out) throws IOException {
        out.writeNumber(item.value());
    }
}
