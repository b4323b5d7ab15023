package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.cli.Shell.Said;
import dev.latchkey.server.process.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that administer a server which does not run. */
final class AdministrationCommandsTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(folder.resolve("data"));
    }

    @Test
    void accountLivesFromAddToDelete() {
        shell.done("role", "add", "editor", "--label", "Editor");

        assertThat(shell.typing(PASSWORD + "\n", "user", "add", "reader", "--role", "editor")
                        .out())
                .startsWith("The account 'reader' has the number ");
        shell.done("user", "edit", "reader", "--mail", "reader@example.com", "--remove-role", "editor");
        shell.done("user", "block", "reader");
        assertThat(shell.done("user", "list")).endsWith("\treader\treader@example.com\tblocked\t\n");
        shell.done("user", "unblock", "reader");
        assertThat(shell.done("user", "list", "--json")).contains("\"state\" : \"active\"");
        shell.done("user", "delete", "reader");
        assertThat(shell.done("user", "list")).isEmpty();
    }

    @Test
    void passwordIsReadFromAFileAndChecked() throws IOException {
        Path file = folder.resolve("password.txt");
        Files.writeString(file, "short");

        Said said = shell.run("user", "add", "reader", "--password-file", file.toString());

        assertThat(said)
                .returns(ExitCode.USAGE.number(), Said::exitCode)
                .returns("A password has 8 to 512 characters; 15 or more are advised.\n", Said::err);
    }

    @Test
    void passwordIsNoArgument() {
        assertThat(shell.run("user", "password", "reader", PASSWORD))
                .returns(ExitCode.USAGE.number(), Said::exitCode)
                .returns("", Said::out);
    }

    @Test
    void onlyAdministratorIsNotBlocked() {
        shell.typing(PASSWORD, "user", "add", "admin", "--role", "administrator");

        for (String command : new String[] {"block", "delete"}) {
            assertThat(shell.run("user", command, "admin"))
                    .as(command)
                    .returns(ExitCode.USAGE.number(), Said::exitCode)
                    .returns(
                            "This is the only active administrator. Make another account an administrator first.\n",
                            Said::err);
        }
    }

    @Test
    void whatDoesNotExistIsToldInASentence() {
        assertThat(shell.run("user", "block", "nobody").err()).isEqualTo("There is no account 'nobody'.\n");
        assertThat(shell.run("role", "grant", "nothing", "access content").err())
                .isEqualTo("There is no role 'nothing'.\n");
        assertThat(shell.run("role", "grant", "anonymous", "acess content").err())
                .isEqualTo("acess content is not a permission; did you mean access content?\n");
        assertThat(shell.run("application", "show", "00000000").err())
                .isEqualTo("There is no application with the ID '00000000'.\n");
        assertThat(shell.run("keys", "list", "00000000").err())
                .isEqualTo("There is no application with the ID '00000000'.\n");
        assertThat(shell.run("resource", "enable", "entity:nod", "--method", "GET")
                        .err())
                .isEqualTo("entity:nod is not a REST resource; did you mean entity:node?\n");
    }

    @Test
    void roleGrantsAndRevokes() {
        shell.done("role", "add", "author", "--label", "Author");
        shell.done("role", "grant", "author", "create page content", "access content");
        shell.done("role", "revoke", "author", "access content");

        assertThat(shell.done("role", "list")).contains("author\tAuthor\tfalse\tcreate page content\n");
        assertThat(shell.done("role", "permissions")).contains("create page content\t");
        shell.done("role", "delete", "author");
        assertThat(shell.done("role", "list")).doesNotContain("author\tAuthor");
    }

    @Test
    void secretOfAnApplicationIsTakenFromInputAndNeverShown() {
        String id = shell.typing(
                        "0123456789abcdef0123456789abcdef\n",
                        "application",
                        "add",
                        "Partner",
                        "--method",
                        "oauth2",
                        "--set",
                        "introspection_endpoint=https://id.example.com/introspect",
                        "--set",
                        "client_id=latchkey",
                        "--secret",
                        "client_secret")
                .out()
                .strip();

        assertThat(id).matches("[0-9a-f]{8}");
        assertThat(shell.done("application", "show", id))
                .contains("settings.client_secret: (set, never shown)\n")
                .doesNotContain("0123456789abcdef");
    }

    @Test
    void secretIsNoArgument() {
        assertThat(shell.run("application", "add", "Partner", "--method", "oauth2", "--set", "client_secret=abc")
                        .err())
                .startsWith("'client_secret' is a secret: give it with --secret or --secret-file");
    }

    @Test
    void settingsAreCheckedAsTheFormChecksThem() {
        assertThat(shell.run("application", "add", "Shop", "--method", "jwt", "--set", "signing_algorithm=ROT13"))
                .returns(ExitCode.USAGE.number(), Said::exitCode)
                .satisfies(said -> assertThat(said.err()).contains("is one of"));
    }

    @Test
    void applicationIsChangedAndItsKeysRotate() {
        String id = shell.done("application", "add", "Shop", "--method", "jwt", "--set", "signing_algorithm=RS256")
                .strip();
        String first = shell.done("keys", "generate", id).strip();
        String second = shell.done("keys", "generate", id).strip();

        shell.done("keys", "activate", id, second);
        shell.done("keys", "revoke", id, first);
        shell.done("application", "set", id, "--name", "Store", "--refresh", "30");
        shell.done("application", "default", id);

        assertThat(shell.done("keys", "list", id)).contains(first + "\trevoked\tRS256\t", second + "\tactive\tRS256\t");
        assertThat(shell.done("application", "list")).isEqualTo(id + "\tStore\tjwt\tenabled\ttrue\n");
        assertThat(shell.done("application", "show", id)).contains("refreshMinutes: 30\n");
    }

    @Test
    void resourceIsEnabledAndDisabled() {
        shell.done("resource", "enable", "entity:node", "--method", "GET,POST");
        assertThat(shell.done("resource", "list"))
                .contains("entity:node\tenabled\tGET,POST\tjson\trest_api_authentication\n");

        shell.done("resource", "disable", "entity:node");
        assertThat(shell.done("resource", "list")).contains("entity:node\tdisabled\t");
    }

    @Test
    void doctorEndsWithItsOwnCodeIfSomethingIsGrave() {
        assertThat(shell.run("doctor").exitCode()).isZero();

        Said said = shell.run("doctor", "--public-address", "http://api.example.com");

        assertThat(said.exitCode()).isEqualTo(ExitCode.FINDINGS.number());
        assertThat(said.out()).startsWith("high\tEncrypted transport: ");
    }

    @Test
    void helpHasAnExampleAndTellsThePlace() {
        assertThat(shell.run("user", "add", "--help").out())
                .startsWith("Usage: latchkey user add ")
                .contains("Example:");
    }
}
