package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.latchkey.web.openapi.Schema;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Moments, to the second; clients see them in UTC. */
final class TimestampType extends FieldType<FieldItem.OfTimestamp> {

    private static final String FORMAT = "Y-m-d\\TH:i:sP";

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    TimestampType() {
        super(FieldItem.OfTimestamp.class);
    }

    @Override
    public Optional<FieldItem> read(JsonNode item, ItemPlace place) {
        if (item.isNull()) {
            return Optional.empty();
        }
        if (!item.isObject()) {
            throw new InvalidInputException(
                    "Each item of the field \"" + place.field() + "\" must be an object with the property \"value\".");
        }
        JsonNode value = property(item, "value");
        return value.isMissingNode() ? Optional.empty() : Optional.of(moment(value, item));
    }

    @Override
    public Schema shown() {
        return Schema.object()
                .having("value", Schema.text().with("format", "date-time"))
                .having("format", Schema.oneOfTexts(List.of(FORMAT)))
                .closed();
    }

    @Override
    public Schema sent() {
        Schema moment = Schema.text().about("For example 2026-11-24T09:30:00+00:00.");
        return Schema.object()
                .having("value", moment)
                .mayHave("format", Schema.text().about("How the value is written, as PHP's date() says it."))
                .example(item("value", TextNode.valueOf("2026-11-24T09:30:00+00:00")));
    }

    @Override
    public FieldItem.OfTimestamp load(JsonNode stored) {
        return new FieldItem.OfTimestamp(stored.longValue());
    }

    @Override
    protected void writeProperties(FieldItem.OfTimestamp item, JsonGenerator out) throws IOException {
        out.writeStringField("value", WRITTEN.format(Instant.ofEpochSecond(item.seconds())));
        out.writeStringField("format", FORMAT);
    }

    @Override
    protected void storeItem(FieldItem.OfTimestamp item, JsonGenerator out) throws IOException {
        out.writeNumber(item.seconds());
    }

    private static FieldItem moment(JsonNode value, JsonNode item) {
        String format = property(item, "format").asText("");
        if (format.isEmpty()) {
            return moment(value, Dates.ACCEPTED);
        }
        return moment(value, Dates.in(format));
    }

    private static FieldItem moment(JsonNode value, Dates dates) {
        OptionalLong seconds = value.isContainerNode() ? OptionalLong.empty() : dates.seconds(value);
        if (seconds.isEmpty()) {
            throw new InvalidInputException(dates.refusal(value));
        }
        return new FieldItem.OfTimestamp(seconds.getAsLong());
    }
}
