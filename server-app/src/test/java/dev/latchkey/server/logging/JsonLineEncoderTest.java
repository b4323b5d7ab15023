package dev.latchkey.server.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.server.config.LogFormat;
import dev.latchkey.server.config.LogLevel;
import dev.latchkey.server.config.LogSettings;
import dev.latchkey.server.http.AnsweredRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

final class JsonLineEncoderTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @TempDir
    private Path folder;

    private final Logger log = LoggerFactory.getLogger(JsonLineEncoderTest.class);

    private Path file() {
        return folder.resolve("logs").resolve("latchkey.log");
    }

    private JsonNode entry(Runnable work) throws IOException {
        write(work);
        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).chars()).allMatch(c -> c >= ' ' && c < 127);
        return STRICT.readTree(lines.get(0));
    }

    private void write(Runnable work) {
        Logs.open(new LogSettings(file(), LogFormat.JSON, LogLevel.INFO, true, 1 << 20, 3, 1 << 22));
        work.run();
        Logs.close();
    }

    @AfterEach
    void restore() throws JoranException {
        MDC.clear();
        Logs.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two\nlines\r\nand a third",
                "{\"message\":\"forged\"}\n{\"level\":\"ERROR\"}",
                "quotes \" and backslashes \\ and \\\" both",
                "\u001b[31mred\u001b[0m \u0000\u0007\b\f\t",
                "\u2028\u2029\u202e\u2066\u0085",
                "Größe 漢字 \ud83d\udd11",
                "half a character \ud83d"
            })
    void messageComesBackAsItWas(String message) throws IOException {
        JsonNode entry = entry(() -> log.warn("said: {}", message));

        assertThat(entry.get("message").textValue()).isEqualTo("said: " + message);
        assertThat(entry.get("level").textValue()).isEqualTo("WARN");
        assertThat(entry.get("logger").textValue()).isEqualTo(JsonLineEncoderTest.class.getName());
        assertThat(Instant.parse(entry.get("time").textValue())).isAfter(Instant.EPOCH);
    }

    @Test
    void entryOfARequestTellsItsIdAndItsTrace() throws IOException {
        MDC.put("request_id", "request-0001");
        MDC.put("trace_id", "4bf92f3577b34da6a3ce929d0e0e4736");

        JsonNode entry = entry(() -> log.info("hello"));

        assertThat(entry.get("request_id").textValue()).isEqualTo("request-0001");
        assertThat(entry.get("trace_id").textValue()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void whatARequestSaysOfItselfReplacesNothing() throws IOException {
        MDC.put("level", "DEBUG\n");

        JsonNode entry =
                entry(() -> log.atError().addKeyValue("message", "other").log("this"));

        assertThat(entry.get("level").textValue()).isEqualTo("ERROR");
        assertThat(entry.get("message").textValue()).isEqualTo("this");
    }

    @Test
    void exceptionIsAMemberWithItsStackTraceAndCauses() throws IOException {
        Exception failure = new IllegalStateException("first\n\"second\"", new IOException("\u001bcause"));

        JsonNode entry = entry(() -> log.error("it failed", failure));

        assertThat(entry.get("exception").textValue())
                .contains(
                        "IllegalStateException: first\n\"second\"",
                        "\tat ",
                        "Caused by: java.io.IOException: \u001bcause");
    }

    @Test
    void lineOfTheAccessLogIsAnObjectToo() throws IOException {
        AnsweredRequest.Particulars its = new AnsweredRequest.Particulars(
                "request-0001", "4bf92f3577b34da6a3ce929d0e0e4736", "192.0.2.1", "/node/\"1\"", "agent\n\u001b\"");

        write(() -> new AccessLines().answered(new AnsweredRequest("GET", 200, 1500, Duration.ofMillis(7), () -> its)));

        String line = Files.readString(file().resolveSibling("access.log"));
        assertThat(line.lines()).hasSize(1);
        JsonNode entry = STRICT.readTree(line);
        assertThat(entry.get("request_id").textValue()).isEqualTo("request-0001");
        assertThat(entry.get("trace_id").textValue()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(entry.get("status").intValue()).isEqualTo(200);
        assertThat(entry.get("milliseconds").longValue()).isEqualTo(7);
        assertThat(entry.get("message").textValue()).endsWith("\"agent\n\u001b\"\"");
    }
}
