package dev.latchkey.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server does not start with a certificate that it could not serve. */
@Tag("embedded-database") // how to reach PostgreSQL would stand in the folder that is to stay empty
final class TlsStartTest {

    private static final Instant NOW = Clock.systemUTC().instant();

    @TempDir
    private Path folder;

    @Test
    void pairThatDoesNotFitEndsTheStartBeforeAnythingIsMade() {
        Path data = folder.resolve("data");
        TlsFiles files = TestCertificate.valid(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(1)))
                .in(folder);

        StartupException refusal = catchThrowableOfType(
                StartupException.class,
                () -> LiveServer.again(
                        data,
                        Map.of(
                                "--tls-certificate",
                                files.certificate().toString(),
                                "--tls-key",
                                files.key().toString())));

        assertThat(refusal).hasMessageContaining("has expired at");
        assertThat(refusal.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(data).isEmptyDirectory();
    }
}
