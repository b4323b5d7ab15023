package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.latchkey.web.openapi.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The language of a node; there is one. */
final class LanguageType extends FieldType<FieldItem.OfString> {

    private static final String ENGLISH = "en";
    private static final Schema LANGUAGE = Schema.oneOfTexts(List.of(ENGLISH));

    private final StringType strings = new StringType(Integer.MAX_VALUE);

    LanguageType() {
        super(FieldItem.OfString.class);
    }

    @Override
    public Optional<FieldItem> read(JsonNode item, ItemPlace place) {
        return strings.read(item, place);
    }

    @Override
    public Schema shown() {
        return Schema.object().having("value", LANGUAGE).closed();
    }

    @Override
    public Schema sent() {
        return sent(Schema.object().having("value", LANGUAGE), LANGUAGE, item("value", TextNode.valueOf(ENGLISH)));
    }

    @Override
    public FieldItem.OfString load(JsonNode stored) {
        return strings.load(stored);
    }

    @Override
    protected void checkItem(FieldItem.OfString item, ItemCheck check) {
        if (!item.value().equals(ENGLISH)) {
            check.itemViolation(ItemCheck.NO_CHOICE);
        }
    }

    @Override
    protected void writeProperties(FieldItem.OfString item, JsonGenerator out) throws IOException {
        strings.writeProperties(item, out);
    }

    @Override
    protected void storeItem(FieldItem.OfString item, JsonGenerator out) throws IOException {
        strings.storeItem(item, out);
    }
}
