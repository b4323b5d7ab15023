package dev.latchkey.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.cli.LatchkeyCommand;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code latchkey token …} on the data of a server that does not run. */
final class TokenCommandTest {

    @TempDir
    private Path folder;

    private Application application;
    private int port;

    private record Said(int exitCode, String out, String err) {}

    @BeforeEach
    void leaveData() {
        try (LiveServer server = LiveServer.start(data())) {
            application = server.application("HS256", RefreshSettings.OFF);
            server.account("reader");
            port = server.calls().port();
        }
    }

    @Test
    void issuedTokenIsTheOnlyLineAndIsAcceptedByTheServer() {
        Said issued = run("token", "issue", "reader", "--application", application.id());

        assertThat(issued.exitCode()).as(issued.err()).isZero();
        assertThat(issued.out().lines()).hasSize(1);
        try (LiveServer server = serve()) {
            assertThat(server.calls()
                            .use(application.id(), issued.out().strip())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void tokenFromAFileIsExplainedStepByStep() throws IOException {
        Said explained = run("token", "explain", "--application", application.id(), "--file", file(issue()));

        assertThat(explained.exitCode()).as(explained.err()).isZero();
        assertThat(explained.out()).contains("passed", "account").endsWith("Accepted, as 'reader'.\n");
    }

    @Test
    void refusalIsExplainedAsJson() throws IOException {
        Said explained = run("token", "explain", "--json", "--file", file("a.b.c"), "--application", application.id());

        assertThat(explained.exitCode()).as(explained.err()).isZero();
        assertThat(explained.out())
                .contains("\"accepted\" : false", "\"error\" : \"INVALID_TOKEN\"", "\"result\" : \"failed\"");
    }

    @Test
    void tokenIsNoArgument() {
        assertThat(run("token", "explain", "a.b.c", "--application", application.id()))
                .returns(ExitCode.USAGE.number(), Said::exitCode)
                .returns("", Said::out);
    }

    @Test
    void revokedTokenIsRefusedByTheServer() throws IOException {
        String token = issue();

        Said revoked = run("token", "revoke", "--file", file(token));

        assertThat(revoked.out()).isEqualTo("The token is revoked.\n");
        try (LiveServer server = serve()) {
            assertThat(server.calls().use(application.id(), token).error()).isEqualTo("TOKEN_REVOKED");
        }
    }

    @Test
    void unknownTokenIsToldWhenRevoked() throws IOException {
        assertThat(run("token", "revoke", "--file", file("nonsense")).out()).contains("nothing to revoke");
    }

    @Test
    void unknownUserIsToldInOneSentence() {
        Said said = run("token", "issue", "nobody", "--application", application.id());

        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(said.err()).isEqualTo("USER_INFORMATION_NOT_FOUND: Could Not Retrieve User Information.\n");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void emptyFileIsToldInOneSentence() throws IOException {
        Said said = run("token", "explain", "--application", application.id(), "--file", file(""));

        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(said.err()).startsWith("No token was given");
    }

    private String issue() {
        return run("token", "issue", "reader", "--application", application.id())
                .out()
                .strip();
    }

    private String file(String content) throws IOException {
        Path file = folder.resolve("token.txt");
        Files.writeString(file, content);
        return file.toString();
    }

    private LiveServer serve() {
        return LiveServer.again(data(), Map.of("--port", Integer.toString(port)));
    }

    private Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data().toString(), "--port", Integer.toString(port)));
        int exitCode = LatchkeyCommand.commandLine(
                        new LatchkeyServers(),
                        Map.of(),
                        InputStream.nullInputStream(),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Said(exitCode, out.toString(), err.toString());
    }

    private Path data() {
        return folder.resolve("data");
    }
}
