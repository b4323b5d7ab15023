package dev.latchkey.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.plugin.PluginsRefusedException;
import dev.latchkey.plugin.testing.PluginJar;
import dev.latchkey.plugin.testing.ProviderSource;
import dev.latchkey.server.cli.LatchkeyCommand;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.testing.Calls;
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

/** Plugins in a whole server, and the commands {@code latchkey plugin …}. */
final class PluginsTest {

    @TempDir
    private Path data;

    private record Said(int exitCode, String out, String err) {}

    @BeforeEach
    void makeTheFolder() throws IOException {
        Files.createDirectories(data.resolve("plugins"));
    }

    @Test
    void applicationIsServedByAMethodFromTheFolder() {
        put("good.jar", good("1.0"));
        try (LiveServer server = LiveServer.start(data)) {
            Application application = application(server, "good");
            server.account("editor");

            assertThat(use(server, application, "Example good").status()).isEqualTo(404);
            assertThat(use(server, application, "Example bad").error()).isEqualTo("INVALID_CREDENTIALS");
        }
    }

    @Test
    void replacedPluginJudgesAfterTheCommandWithoutARestart() {
        put("good.jar", good("1.0"));
        try (LiveServer server = LiveServer.start(data)) {
            Application application = application(server, "good");
            server.account("editor");
            put(
                    "good.jar",
                    new ProviderSource("Good", "good")
                            .authenticate("return new AuthOutcome.Rejected(StandardError.TOKEN_REVOKED);")
                            .jar("good", "2.0"));

            Said said = run("plugin", "reload");

            assertThat(said.exitCode()).as(said.err()).isZero();
            assertThat(said.out()).startsWith("good.jar: active, plugin good 2.0, methods: good\n    SHA-256 ");
            assertThat(use(server, application, "Example good").error()).isEqualTo("TOKEN_REVOKED");
        }
    }

    @Test
    void failingUpgradeIsToldAndTheOldVersionServesOn() throws IOException {
        put("good.jar", good("1.0"));
        try (LiveServer server = LiveServer.start(data)) {
            Application application = application(server, "good");
            server.account("editor");
            Files.writeString(data.resolve("plugins/good.jar"), "half a transfer");

            Said said = run("plugin", "reload");

            assertThat(said.exitCode()).isEqualTo(ExitCode.PLUGIN.number());
            assertThat(said.out())
                    .startsWith("good.jar: outdated, plugin good 1.0, methods: good")
                    .contains("The file was refused, and version 1.0, loaded before, serves on.");
            assertThat(use(server, application, "Example good").status()).isEqualTo(404);
        }
    }

    @Test
    void removedPluginLeavesItsApplicationsUnavailableAndTheirSettingsUntouched() throws IOException {
        put("good.jar", good("1.0"));
        try (LiveServer server = LiveServer.start(data)) {
            Application application = application(server, "good");
            server.account("editor");
            Files.delete(data.resolve("plugins/good.jar"));
            run("plugin", "reload");
            assertThat(use(server, application, "Example good").error()).isEqualTo("AUTH_METHOD_UNAVAILABLE");

            put("good.jar", good("1.1"));
            run("plugin", "reload");

            assertThat(use(server, application, "Example good").status()).isEqualTo(404);
        }
    }

    @Test
    void faultsOfOnePluginAreItsOwn() {
        put("good.jar", good("1.0"));
        put(
                "bad.jar",
                new ProviderSource("Bad", "bad")
                        .authenticate("throw new StackOverflowError();")
                        .jar("bad", "1.0"));
        put(
                "worse.jar",
                new ProviderSource("Worse", "worse").descriptor("return null;").jar("worse", "1.0"));
        try (LiveServer server = LiveServer.start(data)) {
            Application good = application(server, "good");
            Application bad = application(server, "bad");
            server.account("editor");

            Calls.Answer refused = use(server, bad, "Example good");

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.error()).isEqualTo("AUTH_METHOD_UNAVAILABLE");
            assertThat(use(server, good, "Example good").status()).isEqualTo(404);
        }
    }

    @Test
    void safeModeLoadsNoPluginAndKeepsTheSettingsOfItsApplications() {
        put("good.jar", good("1.0"));
        String id;
        try (LiveServer server = LiveServer.start(data)) {
            id = application(server, "good").id();
        }

        try (LiveServer server = LiveServer.safe(data)) {
            Application kept = server.administration()
                    .applications()
                    .book()
                    .application(id)
                    .orElseThrow();
            assertThat(kept.methodId()).isEqualTo("good");
            assertThat(use(server, kept, "Example good").error()).isEqualTo("AUTH_METHOD_UNAVAILABLE");
        }
    }

    @Test
    void strictServerDoesNotStartWithARefusedPlugin() throws IOException {
        Files.writeString(data.resolve("plugins/broken.jar"), "no jar");

        assertThatExceptionOfType(PluginsRefusedException.class)
                .isThrownBy(() -> LiveServer.start(data, Map.of("--plugins-strict", "true")));
        Said said = run("serve", "--plugins-strict", "true");

        assertThat(said.exitCode()).isEqualTo(ExitCode.PLUGIN.number());
        assertThat(said.err())
                .startsWith("The plugin broken.jar was refused. The file broken.jar is not a readable jar.")
                .contains("plugins.strict");
    }

    @Test
    void listTellsEveryPluginWithItsStateAndReason() throws IOException {
        put("good.jar", good("1.0"));
        Files.writeString(data.resolve("plugins/broken.jar"), "no jar");

        Said said = run("plugin", "list");

        assertThat(said.exitCode()).isEqualTo(ExitCode.PLUGIN.number());
        assertThat(said.out())
                .contains("broken.jar: refused\n", "    The file broken.jar is not a readable jar.\n")
                .contains("good.jar: active, plugin good 1.0, methods: good\n");
    }

    @Test
    void listAsJsonHasAllOfTheReport() {
        put("good.jar", good("1.0"));

        assertThat(run("plugin", "list", "--json").out())
                .contains("\"file\" : \"good.jar\"", "\"state\" : \"ACTIVE\"", "\"methods\" : [ \"good\" ]");
    }

    @Test
    void folderWithoutPluginsIsSaid() {
        assertThat(run("plugin", "list").out()).isEqualTo("There are no plugins.\n");
    }

    @Test
    void jarIsVerifiedWhereverItLies() {
        Path jar = good("1.0").writeTo(data.resolve("candidate.jar"));

        Said said = run("plugin", "verify", jar.toString());

        assertThat(said.exitCode()).as(said.out()).isZero();
        assertThat(said.out()).startsWith("candidate.jar: fit, plugin good 1.0, methods: good");
    }

    @Test
    void methodWithTheIdOfABuiltInOneIsRefusedAtVerification() {
        Path jar = new ProviderSource("Twin", "jwt").jar("twin", "1.0").writeTo(data.resolve("twin.jar"));

        Said said = run("plugin", "verify", jar.toString());

        assertThat(said.exitCode()).isEqualTo(ExitCode.PLUGIN.number());
        assertThat(said.out()).contains("Its method 'jwt' has the id of a method that came with the server");
    }

    @Test
    void newProjectIsWrittenOnceAndNeverOverAnother() {
        Path project = data.resolve("door-code-plugin");

        Said first = runAlone("plugin", "new", "door-code", "--folder", project.toString());
        Said second = runAlone("plugin", "new", "door-code", "--folder", project.toString());

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains(project.resolve("pom.xml").toString(), "Next: mvn package");
        assertThat(second.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(second.err()).contains("is there already and not empty");
    }

    @Test
    void newProjectTakesNoIdOfABuiltInMethod() {
        Said said = runAlone(
                "plugin", "new", "api-key", "--folder", data.resolve("mine").toString());

        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(said.err()).contains("'api-key' comes with the server");
    }

    private static Application application(LiveServer server, String method) {
        return server.administration()
                .applications()
                .create(new ApplicationDraft("Of a plugin", true, method, Map.of(), ApplicationRules.NONE));
    }

    private static Calls.Answer use(LiveServer server, Application application, String authorization) {
        return server.calls()
                .send(
                        "GET",
                        "/node/999999?_format=json",
                        "",
                        "AUTH-METHOD",
                        application.id(),
                        "Authorization",
                        authorization);
    }

    private void put(String file, PluginJar jar) {
        jar.writeTo(data.resolve("plugins").resolve(file));
    }

    private static PluginJar good(String version) {
        return new ProviderSource("Good", "good").jar("good", version);
    }

    private Said run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString(), "--port", "0"));
        return runAlone(all.toArray(String[]::new));
    }

    /** Without the settings of a server. */
    private static Said runAlone(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = LatchkeyCommand.commandLine(
                        new LatchkeyServers(),
                        Map.of(),
                        InputStream.nullInputStream(),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .execute(arguments);
        return new Said(exitCode, out.toString(), err.toString());
    }
}
