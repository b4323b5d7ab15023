package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.latchkey.web.openapi.Schema;
import java.io.IOException;
import java.util.Optional;

/** Plain texts, among them titles and uuids. */
final class StringType extends FieldType<FieldItem.OfString> {

    private final int limit;

    /** @param limit code points */
    StringType(int limit) {
        super(FieldItem.OfString.class);
        this.limit = limit;
    }

    @Override
    public Optional<FieldItem> read(JsonNode item, ItemPlace place) {
        JsonNode value = main(item, "value");
        if (absent(value)) {
            return Optional.empty();
        }
        if (value.isContainerNode()) {
            return Optional.of(FieldItem.Unusable.because("value", ItemCheck.WRONG_TYPE));
        }
        return Optional.of(Scalars.text(value)).filter(text -> !text.isEmpty()).map(FieldItem.OfString::new);
    }

    @Override
    public Schema shown() {
        return Schema.object().having("value", Schema.text()).closed();
    }

    @Override
    public Schema sent() {
        Schema text = Schema.text().with("maxLength", limit);
        return sent(Schema.object().having("value", text), text, item("value", TextNode.valueOf("My first page")));
    }

    @Override
    public FieldItem.OfString load(JsonNode stored) {
        return new FieldItem.OfString(stored.textValue());
    }

    @Override
    protected void checkItem(FieldItem.OfString item, ItemCheck check) {
        String text = item.value();
        check.text("value", text, limit, text.codePointCount(0, text.length()));
    }

    @Override
    protected void writeProperties(FieldItem.OfString item, JsonGenerator out) throws IOException {
        out.writeStringField("value", item.value());
    }

    @Override
    protected void storeItem(FieldItem.OfString item, JsonGenerator out) throws IOException {
        out.writeString(item.value());
    }
}
