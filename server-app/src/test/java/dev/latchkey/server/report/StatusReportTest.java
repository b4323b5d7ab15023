package dev.latchkey.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Role;
import dev.latchkey.server.testing.Answer;
import dev.latchkey.server.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What settings, machine and database say to the status report of a whole server. */
final class StatusReportTest {

    private static final String STATUS = "/admin/reports/status";

    @TempDir
    private Path folder;

    @Test
    @Tag("embedded-database") // names the engine
    void reportTellsVersionsDatabaseDiskAndTimes() {
        try (TestServer server = new TestServer(folder)) {
            Answer page = report(server);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains(
                            "<dt>Engine</dt><dd>H2 ", "<dd>" + folder + "</dd>", "Free on its disk", "Operating system")
                    .doesNotContain("jdbc:")
                    .contains("95 of 100 answers");
        }
    }

    @Test
    void settingsForTryingThingsOutAreFound() {
        try (TestServer server = new TestServer(
                folder,
                "--log-level",
                "debug",
                "--jwks-allow-loopback",
                "true",
                "--flood-account-failures",
                "5000",
                "--cors-origins",
                "*")) {
            assertThat(report(server).body())
                    .contains("The log level is debug")
                    .contains("Key sets may be fetched from loopback addresses")
                    .contains("as good as off")
                    .contains("Scripts of every site may call");
        }
    }

    @Test
    @Tag("embedded-database") // PostgreSQL is backed up by its own tools
    void missingBackupIsFound() {
        try (TestServer server = new TestServer(folder)) {
            assertThat(report(server).body()).contains("There is no backup of this data folder yet.");
        }
    }

    @Test
    @Tag("embedded-database") // PostgreSQL is backed up by its own tools
    void staleBackupIsFoundAndAFreshOneIsGood() throws IOException {
        try (TestServer server = new TestServer(folder)) {
            Instant now = server.clock().instant();
            Files.writeString(folder.resolve("last-backup"), now.minus(Duration.ofDays(9)) + "\n");
            assertThat(report(server).body()).contains("The last backup is 9 days old.");

            Files.writeString(folder.resolve("last-backup"), now.minus(Duration.ofDays(1)) + "\n");
            assertThat(report(server).body()).contains("The last backup is not older than 7 days.");
        }
    }

    private static Answer report(TestServer server) {
        return server.browserOf(server.accountWith(Role.ADMINISTRATOR)).get(STATUS);
    }
}
