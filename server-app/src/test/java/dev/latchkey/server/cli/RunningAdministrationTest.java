package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.server.cli.Shell.Said;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that administer a server which answers requests meanwhile. */
final class RunningAdministrationTest {

    @TempDir
    private Path folder;

    private RunningServer server;
    private ControlSocket control;
    private Shell shell;

    @BeforeEach
    void start() {
        ServerSettings settings = LiveServer.settings(folder, Map.of());
        new DataFolder(settings.dataFolder()).prepare();
        server = new LatchkeyServers().start(settings);
        control = ControlSocket.open(settings.dataFolder(), server).orElseThrow();
        server.administration().accounts().create(new NewAccount("reader", "", "correct horse battery", Set.of()));
        shell = new Shell(folder);
    }

    @AfterEach
    void stop() {
        control.close();
        server.close();
    }

    @Test
    void linkLogsTheAccountIn() {
        String link = shell.done("user", "link", "reader").strip();

        String base = server.publicAddress().of("/user/sign-in-link?token=");
        assertThat(link).startsWith(base);
        assertThat(server.administration().links().account(link.substring(base.length())))
                .isEqualTo(server.administration().accounts().byName("reader").map(account -> account.id()));
    }

    @Test
    void newRoleIsSeenByTheServerAtOnce() {
        shell.done("role", "add", "editor", "--label", "Editor");
        shell.done("role", "grant", "editor", "access content");

        assertThat(server.administration().roles().current().granted(Set.of("editor"), "access content"))
                .isTrue();
    }

    @Test
    void importIsSeenAtOnceAndDryRunIsNot() throws IOException {
        Path file = folder.resolve("settings.yaml");
        Files.writeString(file, "latchkey: 1\ngate:\n  enabled: false\n");

        shell.done("import", file.toString(), "--dry-run");
        assertThat(server.administration().applications().book().gate().enabled())
                .isTrue();
        shell.done("import", file.toString());
        assertThat(server.administration().applications().book().gate().enabled())
                .isFalse();
    }

    @Test
    void refusedImportLeavesTheServerAsItIs() {
        Said said = shell.typing(
                "latchkey: 1\nroles:\n  editor: {label: Editor}\ngate: {defaultApplication: abcdef01}\n", "import");

        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(server.administration().roles().current().role("editor")).isEmpty();
    }

    @Test
    void exitCodeOfTheDoctorComesBack() {
        shell.typing("latchkey: 1\ngate: {enabled: false}\n", "import");

        Said said = shell.run("doctor");

        assertThat(said.exitCode()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(said.out()).startsWith("high\tAuthentication: Off");
    }
}
