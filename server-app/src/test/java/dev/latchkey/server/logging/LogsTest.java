package dev.latchkey.server.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.core.joran.spi.JoranException;
import dev.latchkey.server.config.LogFormat;
import dev.latchkey.server.config.LogLevel;
import dev.latchkey.server.config.LogSettings;
import dev.latchkey.server.http.AnsweredRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class LogsTest {

    @TempDir
    private Path folder;

    private final Logger log = LoggerFactory.getLogger(LogsTest.class);

    private List<String> lines(LogFormat format, Runnable work) throws IOException {
        Path file = folder.resolve("logs").resolve("latchkey.log");
        Logs.open(new LogSettings(file, format, LogLevel.INFO, false, 1 << 20, 3, 1 << 22));
        work.run();
        Logs.close();
        return Files.readAllLines(file);
    }

    @AfterEach
    void restore() throws JoranException {
        Logs.reset();
    }

    @Test
    void lineBreakInAMessageMakesNoSecondEntry() throws IOException {
        String name = "editor\n2026-01-01 INFO all is well\u001b[31m\u2028\u202e";

        List<String> lines = lines(LogFormat.TEXT, () -> log.info("user {} refused", name));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .endsWith("user editor\\u000a2026-01-01 INFO all is well\\u001b[31m\\u2028\\u202e refused");
    }

    @Test
    void textOfAnExceptionIsSetIn() throws IOException {
        Exception failure = new IllegalStateException("first\n2026-01-01 ERROR second");

        List<String> lines = lines(LogFormat.TEXT, () -> log.error("failed", failure));

        assertThat(lines.subList(1, lines.size())).hasSizeGreaterThan(3).allMatch(line -> line.startsWith("    "));
    }

    @Test
    void jsonEntryIsOneLine() throws IOException {
        List<String> lines = lines(LogFormat.JSON, () -> log.warn("a\nb"));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).startsWith("{").endsWith("}").contains("a\\nb");
    }

    @Test
    void lighterEntriesThanAskedForAreLeftOut() throws IOException {
        assertThat(lines(LogFormat.TEXT, () -> log.debug("detail"))).isEmpty();
    }

    @Test
    void failureIsKeptWithItsStackTrace() throws IOException {
        List<String> lines = lines(LogFormat.TEXT, () -> Logs.keep("it failed", new IllegalStateException("why")));

        assertThat(lines).anyMatch(line -> line.endsWith("it failed")).anyMatch(line -> line.contains("LogsTest"));
    }

    @Test
    void requestLeavesALineInTheAccessLogWithoutItsQuery() throws IOException {
        Path file = folder.resolve("logs").resolve("latchkey.log");
        Logs.open(new LogSettings(file, LogFormat.TEXT, LogLevel.INFO, true, 1 << 20, 3, 1 << 22));

        new AccessLines()
                .answered(new AnsweredRequest(
                        "GET",
                        200,
                        1500,
                        Duration.ofMillis(7),
                        () -> new AnsweredRequest.Particulars(
                                "request-1",
                                "4bf92f3577b34da6a3ce929d0e0e4736",
                                "192.0.2.1",
                                "/node/1",
                                "agent\n2026")));
        Logs.close();

        assertThat(Files.readAllLines(file.resolveSibling("access.log")))
                .singleElement()
                .asString()
                .endsWith("192.0.2.1 \"GET /node/1\" 200 1500 7ms request-1 4bf92f3577b34da6a3ce929d0e0e4736"
                        + " \"agent\\u000a2026\"");
        assertThat(Files.readString(file)).doesNotContain("/node/1");
    }
}
