package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.process.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, from outside: what it says and how it ends. */
final class CommandLineTest {

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private ChildServer run(String... arguments) throws IOException {
        return ChildServer.start(folder, Map.of(), arguments);
    }

    private ChildServer serve() throws IOException {
        return run("serve", "--port", "0", "--data", data().toString());
    }

    private static void endsWith(ChildServer child, ExitCode code, String... parts) throws Exception {
        assertThat(child.awaitExit()).as(child.errors()).isEqualTo(code.number());
        assertThat(child.errors()).contains(parts).doesNotContain("\tat ", "Exception");
        assertThat(child.errors().lines()).hasSize(1);
    }

    @Test
    void helpNamesTheCommandsAndExitCodes() throws Exception {
        try (ChildServer child = run("--help")) {
            assertThat(child.output()).contains("serve", "migrate", "Exit codes:");
            assertThat(child.awaitExit()).isZero();
        }
    }

    @Test
    void helpOfServeNamesEverySettingFlag() throws Exception {
        try (ChildServer child = run("serve", "--help")) {
            assertThat(child.output())
                    .contains("--port", "--limits-body", "--jwks-total-timeout", "--config", "--safe-mode");
            assertThat(child.awaitExit()).isZero();
        }
    }

    @Test
    void versionIsTold() throws Exception {
        try (ChildServer child = run("--version")) {
            assertThat(child.output()).startsWith("Latchkey ");
            assertThat(child.awaitExit()).isZero();
        }
    }

    @Test
    void unknownFlagIsAnsweredWithTheNearestOne() throws Exception {
        try (ChildServer child = run("serve", "--prot", "1")) {
            assertThat(child.awaitExit()).isEqualTo(ExitCode.USAGE.number());
            assertThat(child.errors().lines())
                    .containsExactly("--prot is not an option; did you mean --port?", "Try: latchkey serve --help");
        }
    }

    @Test
    void unknownCommandIsAnsweredWithTheNearestOne() throws Exception {
        try (ChildServer child = run("migrat")) {
            assertThat(child.awaitExit()).isEqualTo(ExitCode.USAGE.number());
            assertThat(child.errors().lines())
                    .containsExactly("migrat is not a command; did you mean migrate?", "Try: latchkey --help");
        }
    }

    @Test
    void missingCommandIsTold() throws Exception {
        try (ChildServer child = run()) {
            assertThat(child.awaitExit()).isEqualTo(ExitCode.USAGE.number());
            assertThat(child.errors()).endsWith("Try: latchkey --help\n");
        }
    }

    @Test
    void flagGivenTwiceIsTold() throws Exception {
        try (ChildServer child = run("serve", "--port", "1", "--port", "2")) {
            assertThat(child.awaitExit()).isEqualTo(ExitCode.USAGE.number());
            assertThat(child.errors()).startsWith("--port is given more than once.");
        }
    }

    @Test
    void serverSaysWhenItIsReadyAndStopsOnSigterm() throws Exception {
        try (ChildServer child = serve()) {
            String ready = child.awaitReady();
            int port = ChildServer.port(ready);
            assertThat(ready)
                    .startsWith("Latchkey ")
                    .contains(" is ready at http://localhost:" + port + " (listening on 127.0.0.1:" + port + ")")
                    .endsWith(", stop with Ctrl-C");
            new Socket(InetAddress.getByName("127.0.0.1"), port).close();

            child.terminate();

            assertThat(child.awaitExit()).isZero();
            assertThat(child.errors()).isEmpty();
            assertThat(data().resolve("logs").resolve("latchkey.log")).content().contains("Stopped");
        }
    }

    @Test
    void takenPortIsTold() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ChildServer child = run("serve", "--port", "" + taken.getLocalPort(), "--data", data().toString())) {
            endsWith(child, ExitCode.PORT, "Port " + taken.getLocalPort() + " at 127.0.0.1 is in use", "--port");
        }
    }

    @Test
    void addressOfAnotherMachineIsTold() throws Exception {
        try (ChildServer child = run("serve", "--port", "0", "--address", "192.0.2.1", "--data", data().toString())) {
            endsWith(child, ExitCode.PORT, "none of this machine", "--address");
        }
    }

    @Test
    void dataFolderThatIsAFileIsTold() throws Exception {
        Files.writeString(data(), "in the way");
        try (ChildServer child = serve()) {
            endsWith(child, ExitCode.DATA, "data folder " + data(), "--data");
        }
    }

    @Test
    void databaseInUseIsTold() throws Exception {
        try (ChildServer first = serve()) {
            first.awaitReady();
            try (ChildServer second = serve()) {
                endsWith(second, ExitCode.DATA, "is in use by another process");
            }
        }
    }

    @Test
    void commandOnTokensIsCarriedOutByTheServerThatRuns() throws Exception {
        try (ChildServer server = serve()) {
            server.awaitReady();
            try (ChildServer command = run("token", "issue", "reader", "--data", data().toString())) {
                endsWith(command, ExitCode.USAGE, "MISSING_HEADER");
            }
        }
    }

    @Test
    void stackTraceOfAFailureIsInTheLogFile() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ChildServer child = run("serve", "--port", "" + taken.getLocalPort(), "--data", data().toString())) {
            child.awaitExit();

            assertThat(data().resolve("logs").resolve("latchkey.log")).content().contains("BindException");
        }
    }

    @Test
    void unreadableSettingsAreTold() throws Exception {
        try (ChildServer child =
                run("serve", "--config", folder.resolve("none.conf").toString())) {
            endsWith(child, ExitCode.CONFIGURATION, "none.conf", "cannot be read");
        }
    }

    @Test
    void misspelledVariableIsTold() throws Exception {
        try (ChildServer child = ChildServer.start(folder, Map.of("LATCHKEY_PROT", "1"), "serve")) {
            endsWith(child, ExitCode.CONFIGURATION, "LATCHKEY_PROT", "did you mean LATCHKEY_PORT?");
        }
    }

    @Test
    void migrateEndsWhenTheDatabaseIsUpToDate() throws Exception {
        try (ChildServer first = run("migrate", "--data", data().toString())) {
            assertThat(first.output()).startsWith("Applied ");
            assertThat(first.awaitExit()).isZero();
        }
        try (ChildServer second = run("migrate", "--data", data().toString())) {
            assertThat(second.output().strip()).isEqualTo("The database is up to date.");
            assertThat(second.awaitExit()).isZero();
        }
    }
}
