package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands given while a server runs on the data folder. */
final class ControlSocketTest {

    @TempDir
    private Path folder;

    private RunningServer server;
    private ControlSocket control;
    private Application application;

    private record Said(int exitCode, String out, String err) {}

    @BeforeEach
    void start() {
        ServerSettings settings = LiveServer.settings(folder, Map.of());
        new DataFolder(settings.dataFolder()).prepare();
        server = new LatchkeyServers().start(settings);
        control = ControlSocket.open(settings.dataFolder(), server).orElseThrow();
        server.administration().accounts().create(new NewAccount("reader", "", "correct horse battery", Set.of()));
        application = server.administration()
                .applications()
                .create(new ApplicationDraft(
                        "Shop", true, "jwt", Map.of("signing_algorithm", "HS256"), ApplicationRules.NONE));
        server.administration().keys().generate(application.id());
    }

    @AfterEach
    void stop() {
        control.close();
        server.close();
    }

    @Test
    void commandIsCarriedOutByTheRunningServer() {
        Said issued = run("", "token", "issue", "reader", "--application", application.id());

        assertThat(issued.exitCode()).as(issued.err()).isZero();
        assertThat(issued.out().strip().split("\\.")).hasSize(3);
    }

    @Test
    void standardInputOfTheCommandReachesTheServer() {
        String token = run("", "token", "issue", "reader", "--application", application.id())
                .out();

        Said revoked = run(token, "token", "revoke");

        assertThat(revoked.out()).isEqualTo("The token is revoked.\n");
    }

    @Test
    void fileIsReadWhereTheCommandWasGiven() throws IOException {
        Path file = folder.resolve("token.txt");
        Files.writeString(file, "nonsense");

        Said said = run("", "token", "revoke", "--file", file.toString());

        assertThat(said.out()).contains("nothing to revoke");
    }

    @Test
    void mistakesAndTheirExitCodesComeBack() {
        assertThat(run("", "token", "issue", "nobody", "--application", application.id()))
                .returns(ExitCode.USAGE.number(), Said::exitCode)
                .returns("USER_INFORMATION_NOT_FOUND: Could Not Retrieve User Information.\n", Said::err);
    }

    @Test
    void socketIsForItsOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("control.sock"))))
                .isEqualTo("rw-------");
    }

    @Test
    void socketThatIsLeftOverDoesNotKeepCommandsFromTheData() throws IOException {
        control.close();
        server.close();
        leaveASocketBehind();

        Said issued = run("", "token", "issue", "reader", "--application", application.id());

        assertThat(issued.exitCode()).as(issued.err()).isEqualTo(ExitCode.OK.number());
    }

    /** As a server does that is killed. */
    private void leaveASocketBehind() throws IOException {
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(ControlAddress.of(folder));
        }
        assertThat(ControlAddress.file(folder)).exists();
    }

    private Said run(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.toString()));
        int exitCode = LatchkeyCommand.commandLine(
                        new LatchkeyServers(),
                        Map.of(),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Said(exitCode, out.toString(), err.toString());
    }
}
