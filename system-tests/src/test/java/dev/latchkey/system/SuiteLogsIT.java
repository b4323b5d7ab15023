package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.testing.CapturedLogs;
import dev.latchkey.server.testing.LeakScan;
import dev.latchkey.server.testing.SuiteLogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comes last: what the processes and servers of all tests before it have logged and printed. */
@Order(Integer.MAX_VALUE)
final class SuiteLogsIT {

    @TempDir
    private Path data;

    private static LeakScan scan() throws IOException {
        Set<String> secrets = new HashSet<>(SuiteLogs.secrets());
        secrets.addAll(List.of(Stage.PASSWORD, Stage.READER_PASSWORD, Stage.EDITOR_PASSWORD, Stage.SECRET));
        return new LeakScan(secrets);
    }

    @Test
    void noServerOfAnyTestLoggedASecret() throws IOException {
        assertThat(SuiteLogs.leaks(scan())).isEmpty();
    }

    @Test
    void whatAProcessLogsAndPrintsIsKept() throws IOException {
        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data)) {
            latchkey.base();
            latchkey.line();
            latchkey.stop();
        }

        String kept = SuiteLogs.files().stream().map(SuiteLogsIT::text).collect(Collectors.joining());

        assertThat(kept).contains(CapturedLogs.FIRST_LINE, "Stopped", "is ready at", "token=(shown once)");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
