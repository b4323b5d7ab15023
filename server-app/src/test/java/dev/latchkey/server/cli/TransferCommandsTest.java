package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.server.cli.Shell.Said;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.instance.OfflineServer;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings as a file, out of one server's data and into another's. */
final class TransferCommandsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private Shell shell;
    private String application;

    @BeforeEach
    void fill() {
        shell = new Shell(folder.resolve("data"));
        ServerSettings settings =
                new SettingsLoader(Map.of()).load(Map.of("--data", shell.data().toString()));
        new DataFolder(settings.dataFolder()).prepare();
        try (OfflineServer server = new LatchkeyServers().offline(settings)) {
            fill(server.administration());
        }
    }

    private void fill(Administration server) {
        server.roles().save(new Role("editor", "Editor", 0, false, Set.of("create page content", "access content")));
        server.resources()
                .save(new RestResourceDraft.Uniform(
                        "entity:node", Set.of("POST", "GET"), Set.of("json"), Set.of("rest_api_authentication")));
        application = make(server, "Shop", "jwt", Map.of("signing_algorithm", "RS256"));
        server.keys().generate(application);
        make(
                server,
                "Partner",
                "oauth2",
                Map.of(
                        "introspection_endpoint",
                        "https://id.example.com/introspect",
                        "client_id",
                        "latchkey",
                        "client_secret",
                        SECRET));
        server.applications().makeDefault(application);
    }

    private static String make(Administration server, String name, String method, Map<String, String> settings) {
        return server.applications()
                .create(new ApplicationDraft(name, true, method, settings, ApplicationRules.NONE))
                .id();
    }

    @Test
    void importIntoAnEmptyServerGivesTheSameFile() throws IOException {
        String exported = shell.done("export");
        Shell other = emptyServerWithTheSameKey();

        Said said = other.typing(exported, "import", "--prune");

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("+ applications." + application + "\n", "+ resources.entity:node\n");
        assertThat(other.done("export")).isEqualTo(exported);
        assertThat(other.typing(exported, "import").out()).startsWith("Done: 0.");
    }

    @Test
    void exportHasNoSecretInClear() {
        assertThat(shell.done("export"))
                .contains("client_secret: sealed:v1.", "private: sealed:v1.", "sealedWith: ")
                .doesNotContain(SECRET);
    }

    @Test
    void dryRunTellsFieldByFieldAndChangesNothing() {
        String exported = shell.done("export");
        String wanted = exported.replace("label: Editor", "label: Chief editor");

        assertThat(shell.typing(wanted, "import", "--dry-run").out())
                .startsWith("~ roles.editor.label: \"Editor\" -> \"Chief editor\"\nTo do: 1. ");
        assertThat(shell.done("export")).isEqualTo(exported);
    }

    @Test
    void nothingIsTakenIfOnePartWillNotDo() {
        String exported = shell.done("export");
        String wanted = exported.replace("label: Editor", "label: Chief editor")
                .replace("signing_algorithm: RS256", "signing_algorithm: ROT13");

        Said said = shell.typing(wanted, "import");

        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(said.err()).startsWith("applications." + application + ": ").contains("is one of");
        assertThat(shell.done("export")).isEqualTo(exported);
    }

    @Test
    void unknownNamesAreRefusedWithTheirPath() {
        assertThat(shell.typing("latchkey: 1\nroles:\n  editor:\n    label: Editor\n    color: red\n", "import")
                        .err())
                .startsWith("roles.editor.color: This is not known here; known are ");
    }

    @Test
    void aliasesDepthAndSecondKeysAreRefused() {
        assertThat(shell.typing("latchkey: 1\na: &x [1]\nb: *x\n", "import").err())
                .isEqualTo("The file has an alias (*name), which is not taken.\n");
        assertThat(shell.typing("[".repeat(40) + "]".repeat(40), "import").err())
                .isEqualTo("The file is deeper than 16 levels.\n");
        assertThat(shell.typing("latchkey: 1\nlatchkey: 1\n", "import").err()).startsWith("The file is not YAML");
        assertThat(shell.typing("latchkey: !!java.net.URL [x]\n", "import").exitCode())
                .isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void secretIsTakenFromAFileAndNeverInClear() throws IOException {
        Path file = folder.resolve("secret.txt");
        Files.writeString(file, SECRET + "\n");
        String exported = shell.done("export");

        Said same =
                shell.typing(exported.replaceAll("client_secret: sealed:.*", "client_secret: file:" + file), "import");
        Said clear = shell.typing(exported.replaceAll("client_secret: sealed:.*", "client_secret: open"), "import");

        assertThat(same.out()).as(same.err()).startsWith("Done: 0.");
        assertThat(clear.err()).contains("A secret is given as sealed:…, env:NAME or file:PATH, never in clear.");
    }

    @Test
    void pruneDeletesWhatTheFileDoesNotHave() {
        String exported = shell.done("export");
        shell.done("role", "add", "extra", "--label", "Extra");

        assertThat(shell.typing(exported, "import").out()).contains("Left alone: 1.");
        assertThat(shell.typing(exported, "import", "--prune").out()).startsWith("- roles.extra\n");
        assertThat(shell.done("export")).isEqualTo(exported);
    }

    @Test
    void filesOfDrupalAreReadAndWhatIsLostIsTold() throws IOException {
        Path sync = Files.createDirectory(folder.resolve("sync"));
        Files.writeString(sync.resolve("node.type.news.yml"), """
                langcode: en
                status: true
                dependencies:
                  module:
                    - menu_ui
                third_party_settings:
                  menu_ui:
                    parent: 'main:'
                name: News
                type: news
                description: ''
                help: null
                new_revision: true
                preview_mode: 1
                display_submitted: false
                """);
        Files.writeString(sync.resolve("user.role.reporter.yml"), """
                langcode: en
                status: true
                id: reporter
                label: Reporter
                weight: 4
                is_admin: false
                permissions:
                  - 'create news content'
                  - 'use advanced search'
                """);
        Files.writeString(sync.resolve("rest.resource.entity.node.yml"), """
                langcode: en
                status: true
                id: entity.node
                plugin_id: 'entity:node'
                granularity: resource
                configuration:
                  methods:
                    - GET
                    - DELETE
                  formats:
                    - json
                    - xml
                  authentication:
                    - cookie
                """);
        Files.writeString(sync.resolve("system.site.yml"), "name: Site\n");

        Said said = shell.run("import", "--drupal", sync.toString());

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("! node.type.news.yml.third_party_settings has no place here.\n")
                .contains("! user.role.reporter.yml.permissions: 'use advanced search' does not exist here.\n")
                .contains("! rest.resource.entity.node.yml.configuration.formats: 'xml' does not exist here.\n")
                .contains("+ contentTypes.news\n", "+ roles.reporter\n");
        assertThat(shell.done("resource", "list")).contains("entity:node\tenabled\tGET,DELETE\tjson\tcookie\n");
        assertThat(shell.done("role", "list")).contains("reporter\tReporter\tfalse\tcreate news content\n");
    }

    private Shell emptyServerWithTheSameKey() throws IOException {
        Path data = Files.createDirectory(folder.resolve("other"));
        Files.copy(folder.resolve("data").resolve("master.key"), data.resolve("master.key"));
        return new Shell(data);
    }
}
