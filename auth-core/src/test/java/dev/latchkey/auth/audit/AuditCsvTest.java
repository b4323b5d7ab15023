package dev.latchkey.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.testing.MemoryAudit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditCsvTest {

    private final MemoryAudit table = new MemoryAudit();
    private final AuditCsv csv = new AuditCsv(table);

    @Test
    void headingsComeFirstAndEachEntryOnALineOfItsOwn() {
        table.add(List.of(MemoryAudit.entry("r1"), MemoryAudit.entry("r2")));

        assertThat(written(10).split("\r\n"))
                .containsExactly(
                        "\"time\",\"request_id\",\"application\",\"method\",\"account\",\"address\",\"http_method\","
                                + "\"path\",\"status\",\"error\",\"user_agent\",\"decision\",\"requests\"",
                        "\"2025-09-22T12:00:00Z\",\"r1\",\"00c0ffee\",\"fake\",\"editor\",\"192.0.2.1\",\"GET\","
                                + "\"/node/1\",\"200\",\"\",\"Client/1.0\",\"\",\"1\"",
                        "\"2025-09-22T12:00:00Z\",\"r2\",\"00c0ffee\",\"fake\",\"editor\",\"192.0.2.1\",\"GET\","
                                + "\"/node/1\",\"200\",\"\",\"Client/1.0\",\"\",\"1\"");
    }

    @Test
    void limitHolds() {
        table.add(List.of(MemoryAudit.entry("r1"), MemoryAudit.entry("r2")));

        assertThat(written(1)).contains("r1").doesNotContain("r2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void cellIsNeverAFormula(String hostile) {
        table.add(List.of(agent(hostile)));

        assertThat(written(1)).contains("\"'" + hostile + "\"");
    }

    @Test
    void quotesAreDoubledSoThatNoCellEndsEarly() {
        table.add(List.of(agent("a\",\"b")));

        assertThat(written(1)).contains("\"a\"\",\"\"b\"");
    }

    @Test
    void decisionIsTold() {
        TraceStep step = new TraceStep("rules", TraceStep.Result.FAILED, List.of(Fact.text("reason", "no role")));
        table.add(List.of(new AuditEntry(
                Instant.EPOCH, "r1", "", "", "", "", "", "", 403, "ACCESS_DENIED", "", List.of(step, step))));

        assertThat(written(1)).contains("\"rules failed (reason: no role); rules failed (reason: no role)\"");
    }

    @Test
    void targetThatFailsIsTold() {
        table.add(List.of(MemoryAudit.entry("r1")));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> csv.write(AuditFilter.ALL, 1, new Closed()));
    }

    private String written(long most) {
        StringBuilder out = new StringBuilder();
        csv.write(AuditFilter.ALL, most, out);
        return out.toString();
    }

    private static AuditEntry agent(String userAgent) {
        return new AuditEntry(Instant.EPOCH, "r1", "", "", "", "", "", "", 200, "", userAgent, List.of());
    }

    private static final class Closed extends Writer {

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("the client is gone");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
