package dev.latchkey.server.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry as one JSON object on one line, in ASCII: whatever a message holds, it can neither end the line nor act on a
 * terminal. Members are {@code time}, {@code level}, {@code logger}, {@code thread}, {@code message}; then what the
 * request and the entry say of themselves, such as {@code request_id} and {@code trace_id}; then {@code exception} with
 * its stack trace.
 */
final class JsonLineEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};

    private final JsonFactory json =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final ThrowableProxyConverter stackTraces = new ThrowableProxyConverter();

    @Override
    public void start() {
        stackTraces.start();
        super.start();
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringWriter line = new StringWriter();
        try (JsonGenerator object = json.createGenerator(line)) {
            object.writeStartObject();
            for (Map.Entry<String, Object> member : members(event).entrySet()) {
                object.writeFieldName(member.getKey());
                write(member.getValue(), object);
            }
            object.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    private Map<String, Object> members(ILoggingEvent event) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("time", event.getInstant().toString());
        members.put("level", event.getLevel().toString());
        members.put("logger", event.getLoggerName());
        members.put("thread", event.getThreadName());
        members.put("message", String.valueOf(event.getFormattedMessage()));
        event.getMDCPropertyMap().forEach(members::putIfAbsent);
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(pair -> members.putIfAbsent(pair.key, pair.value));
        }
        if (event.getThrowableProxy() != null) {
            members.put("exception", stackTraces.convert(event));
        }
        return members;
    }

    /** Numbers stay numbers; everything else is text. */
    private static void write(Object value, JsonGenerator object) throws IOException {
        if (value instanceof Integer || value instanceof Long) {
            object.writeNumber(((Number) value).longValue());
        } else {
            object.writeString(String.valueOf(value));
        }
    }
}
