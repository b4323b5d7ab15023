package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.latchkey.content.node.domain.text.TextFormats;
import dev.latchkey.web.openapi.Schema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text in one of the text formats, with an optional summary; kept and given back as it was sent. */
final class TextWithSummaryType extends FieldType<FieldItem.OfText> {

    private static final List<String> PROPERTIES = List.of("value", "format", "summary");

    private final TextFormats formats;
    private final int limit;

    /** @param limit characters of value and of summary */
    TextWithSummaryType(TextFormats formats, int limit) {
        super(FieldItem.OfText.class);
        this.formats = formats;
        this.limit = limit;
    }

    @Override
    public Optional<FieldItem> read(JsonNode item, ItemPlace place) {
        if (item.isArray()) {
            return Optional.of(FieldItem.Unusable.because("value", ItemCheck.WRONG_TYPE));
        }
        if (!item.isObject()) {
            return absent(item) ? Optional.empty() : said(Map.of("value", Scalars.text(item)));
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : PROPERTIES) {
            JsonNode value = property(item, name);
            if (value.isContainerNode()) {
                return Optional.of(FieldItem.Unusable.because(name, ItemCheck.WRONG_TYPE));
            }
            if (!absent(value)) {
                given.put(name, Scalars.text(value));
            }
        }
        return said(given);
    }

    @Override
    public Schema shown() {
        return Schema.object()
                .having("value", Schema.text())
                .having("format", Schema.text().orNull())
                .having("processed", Schema.text().about("The value as HTML, safe to show."))
                .having("summary", Schema.text().orNull())
                .closed();
    }

    @Override
    public Schema sent() {
        Schema text = Schema.text().with("maxLength", limit);
        return sent(
                Schema.object()
                        .having("value", text)
                        .mayHave("format", Schema.text().orNull().about("A text format that the caller may use."))
                        .mayHave("summary", text.orNull()),
                text,
                item("value", TextNode.valueOf("Hello, world.")));
    }

    @Override
    public FieldItem.OfText load(JsonNode stored) {
        Map<String, String> properties = new LinkedHashMap<>();
        stored.properties()
                .forEach(
                        entry -> properties.put(entry.getKey(), entry.getValue().textValue()));
        return new FieldItem.OfText(properties);
    }

    @Override
    protected void checkItem(FieldItem.OfText item, ItemCheck check) {
        item.value()
                .ifPresentOrElse(
                        value -> check.text("value", value, limit, value.length()),
                        () -> check.violation("value", ItemCheck.NULL));
        item.format()
                .filter(format -> !formats.usable(format, check.permissions()))
                .ifPresent(format -> check.violation("format", ItemCheck.NO_CHOICE));
        item.summary().ifPresent(summary -> check.text("summary", summary, limit, summary.length()));
    }

    @Override
    protected void writeProperties(FieldItem.OfText item, JsonGenerator out) throws IOException {
        String value = item.value().orElse("");
        out.writeStringField("value", value);
        writeOrNull(out, "format", item.format());
        out.writeStringField("processed", processed(value, item));
        writeOrNull(out, "summary", item.summary());
    }

    @Override
    protected void storeItem(FieldItem.OfText item, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (String name : PROPERTIES) {
            if (item.properties().containsKey(name)) {
                out.writeStringField(name, item.properties().get(name));
            }
        }
        out.writeEndObject();
    }

    private String processed(String value, FieldItem.OfText item) {
        return item.format().map(format -> formats.processed(value, format)).orElseGet(() -> formats.processed(value));
    }

    /** A format alone says nothing, and neither do empty texts. */
    private static Optional<FieldItem> said(Map<String, String> given) {
        boolean empty = given.getOrDefault("value", "").isEmpty()
                && given.getOrDefault("summary", "").isEmpty();
        return empty ? Optional.empty() : Optional.of(new FieldItem.OfText(given));
    }

    private static void writeOrNull(JsonGenerator out, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        } else {
            out.writeNullField(name);
        }
    }
}
