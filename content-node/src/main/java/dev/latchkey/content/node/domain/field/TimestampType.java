package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.latchkey.web.openapi.Schema;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Moments, to the second; clients see them in UTC. */
final class TimestampType extends FieldType<FieldItem.OfTimestamp> {

    private static final String FORMAT = "Y-m-d\\TH:i:sP";

    private static final int LENGTH = "2026-11-24T09:30:00+00:00".length();

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
        out.writeStringField("value", written(item.seconds()));
        out.writeStringField("format", FORMAT);
    }

    @Override
    protected void storeItem(FieldItem.OfTimestamp item, JsonGenerator out) throws IOException {
        out.writeNumber(item.seconds());
    }

    /** Three of them stand in each answer, and a formatter leaves three times the garbage. */
    private static String written(long seconds) {
        LocalDateTime moment = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(LENGTH).append(moment.toLocalDate());
        twoDigits(text.append('T'), moment.getHour());
        twoDigits(text.append(':'), moment.getMinute());
        twoDigits(text.append(':'), moment.getSecond());
        return text.append("+00:00").toString();
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
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
