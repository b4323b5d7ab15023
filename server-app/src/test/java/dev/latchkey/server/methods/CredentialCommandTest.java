package dev.latchkey.server.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.server.cli.LatchkeyCommand;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code latchkey credential …} on the data of a server that does not run. */
final class CredentialCommandTest {

    @TempDir
    private Path folder;

    private Application application;
    private int port;

    private record Said(int exitCode, String out, String err) {}

    @BeforeEach
    void leaveData() {
        try (LiveServer server = LiveServer.start(data())) {
            application = server.administration()
                    .applications()
                    .create(Methods.draft("api-key", Map.of(), ApplicationRules.NONE));
            server.account("reader", LiveServer.WRITER_ROLE);
            port = server.calls().port();
        }
    }

    @Test
    void madeKeyIsTheOnlyLineAndKeepsItsOptions() {
        Said made = make("--option", "http_methods=GET,HEAD");

        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out().lines()).hasSize(1);
        try (LiveServer server = serve()) {
            assertThat(use(server, "GET", made.out().strip()).status()).isEqualTo(404);
            assertThat(use(server, "POST", made.out().strip()).error()).isEqualTo("API_KEY_METHOD_NOT_ALLOWED");
        }
    }

    @Test
    void listTellsIdsAndNoKeys() {
        String key = make().out().strip();

        Said list = run("credential", "list", "reader");

        assertThat(list.out())
                .startsWith(application.id() + "\t" + id(key) + "\t")
                .endsWith("\tnever\tNightly\n");
        assertThat(list.out()).doesNotContain(key.substring(key.length() - 20));
    }

    @Test
    void useIsKeptWhenTheServerStops() {
        String key = make().out().strip();
        try (LiveServer server = serve()) {
            assertThat(use(server, "GET", key).status()).isEqualTo(404);
        }

        assertThat(run("credential", "list", "reader").out().split("\t")[4]).matches("20[0-9-]+T[0-9]{2}:[0-9]{2}:00Z");
    }

    @Test
    void revokedKeyIsRefused() {
        String key = make().out().strip();

        Said revoked = run("credential", "revoke", "--application", application.id(), id(key));

        assertThat(revoked.out()).isEqualTo("The credential is revoked.\n");
        try (LiveServer server = serve()) {
            assertThat(use(server, "GET", key).error()).isEqualTo("INVALID_API_KEY");
        }
    }

    @Test
    void whatCannotBeMadeIsToldInSentences() {
        Said said = make("--option", "http_methods=PUT");

        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(said.err()).contains("Allowed HTTP methods is one of");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void unknownUserAndUnknownCredentialAreTold() {
        assertThat(run("credential", "list", "nobody").err()).isEqualTo("There is no account 'nobody'.\n");
        assertThat(run("credential", "revoke", "--application", application.id(), "gone-id")
                        .err())
                .startsWith("There is no such credential");
    }

    private Said make(String... more) {
        List<String> all = new ArrayList<>(
                List.of("credential", "make", "reader", "--application", application.id(), "--label", "Nightly"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    private static String id(String key) {
        return key.split("_", 3)[1];
    }

    private Answer use(LiveServer server, String method, String key) {
        return server.calls()
                .send(
                        method,
                        method.equals("GET") ? "/node/999999?_format=json" : "/node?_format=json",
                        "",
                        "AUTH-METHOD",
                        application.id(),
                        "API-Key",
                        key);
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
