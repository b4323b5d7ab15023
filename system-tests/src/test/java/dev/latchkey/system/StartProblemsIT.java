package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.system.LatchkeyProcess.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot be: one sentence that says what to do, an exit code of its own, no stack trace. */
final class StartProblemsIT {

    @TempDir
    private Path folder;

    @Test
    void takenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());

            assertRefused(LatchkeyProcess.run("serve", "--data", folder.toString(), "--port", port), 5, port);
        }
    }

    @Test
    void dataFolderThatIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertRefused(
                LatchkeyProcess.run(
                        "serve", "--port", "0", "--data", file.resolve("data").toString()),
                4,
                "data");
    }

    @Test
    void databaseLockedByAnotherProcess() {
        try (LatchkeyProcess first = LatchkeyProcess.serve(folder)) {
            first.base();

            assertRefused(
                    LatchkeyProcess.run("serve", "--port", "0", "--data", folder.toString()), 4, "another process");
        }
    }

    @Test
    void unreadableSettingsFile() throws IOException {
        Path settings = Files.writeString(folder.resolve("latchkey.conf"), "port = {");

        assertRefused(
                LatchkeyProcess.run("serve", "--data", folder.toString(), "--config", settings.toString()),
                3,
                "latchkey.conf");
    }

    @Test
    void missingSettingsFile() {
        assertRefused(
                LatchkeyProcess.run(
                        "serve",
                        "--data",
                        folder.toString(),
                        "--config",
                        folder.resolve("none").toString()),
                3,
                "none");
    }

    @Test
    void unknownSettingNamesTheNearestOne() throws IOException {
        Path settings = Files.writeString(folder.resolve("own.conf"), "prot = 8080");
        Ended serve = LatchkeyProcess.run("serve", "--data", folder.toString(), "--config", settings.toString());

        assertThat(serve.exitCode()).isEqualTo(3);
        assertThat(serve.errors()).contains("prot", "port");
    }

    @Test
    void severalWrongSettingsAreToldTogether() {
        Ended serve =
                LatchkeyProcess.run("serve", "--data", folder.toString(), "--port", "99999", "--limits-body", "much");

        assertThat(serve.exitCode()).isEqualTo(3);
        assertThat(serve.errors()).contains("--port", "--limits-body");
    }

    @Test
    void lostKeyFile() throws IOException {
        LatchkeyProcess.run("demo", "--once", "--port", "0", "--data", folder.toString());
        Files.delete(folder.resolve("master.key"));

        assertRefused(LatchkeyProcess.run("serve", "--port", "0", "--data", folder.toString()), 7, "master.key");
        assertThat(folder.resolve("master.key")).doesNotExist();
    }

    @Test
    void anotherKeyThanTheOneUsedForSealing() throws IOException {
        LatchkeyProcess.run("demo", "--once", "--port", "0", "--data", folder.toString());
        Path settings = Files.writeString(
                folder.resolve("own.conf"), "key-encryption-key = \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"");

        assertRefused(
                LatchkeyProcess.run(
                        "serve", "--port", "0", "--data", folder.toString(), "--config", settings.toString()),
                7,
                "key");
    }

    private static void assertRefused(Ended command, int exitCode, String named) {
        assertThat(command.errors()).contains(named).doesNotContain("\tat ", "Exception");
        assertThat(command.errors().strip().lines()).hasSize(1);
        assertThat(command.out()).isEmpty();
        assertThat(command.exitCode()).isEqualTo(exitCode);
    }
}
