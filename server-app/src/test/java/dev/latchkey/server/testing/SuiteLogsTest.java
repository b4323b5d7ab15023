package dev.latchkey.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last: what the servers of all tests before it have logged. */
@Order(Integer.MAX_VALUE)
final class SuiteLogsTest {

    @Test
    void noServerOfAnyTestLoggedASecret() throws IOException {
        assertThat(SuiteLogs.leaks(new LeakScan(SuiteLogs.secrets()))).isEmpty();
    }

    @Test
    void linesWereKept() throws IOException {
        String kept = SuiteLogs.files().stream().map(SuiteLogsTest::text).collect(Collectors.joining());

        assertThat(kept).contains(CapturedLogs.FIRST_LINE);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
