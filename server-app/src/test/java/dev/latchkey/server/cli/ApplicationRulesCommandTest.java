package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.cli.Shell.Said;
import dev.latchkey.server.process.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of an application by command: the ones of the form, checked as there. */
final class ApplicationRulesCommandTest {

    @TempDir
    private Path folder;

    private Shell shell;
    private String id;

    @BeforeEach
    void add() {
        shell = new Shell(folder.resolve("data"));
        id = shell.done("application", "add", "Shop", "--method", "basic", "--allow-method", "get,HEAD")
                .strip();
    }

    @Test
    void everyRuleIsTakenAndShown() {
        shell.done(
                "application",
                "set",
                id,
                "--allow-role=authenticated,administrator",
                "--allow-path=/node/*",
                "--allow-path=/a,b",
                "--block-path=/node/1",
                "--allow-address=192.0.2.0/24,2001:db8::/32",
                "--block-address=192.0.2.7",
                "--anonymous-reads=true",
                "--custom-header=X-Shop-Token",
                "--cors-origin=https://app.example.com",
                "--requests-per-minute=600");

        assertThat(shell.done("application", "show", id))
                .contains(
                        "rules.allowedRoles: administrator,authenticated\n",
                        "rules.allowedPaths: /node/*,/a,b\n",
                        "rules.blockedPaths: /node/1\n",
                        "rules.allowedMethods: GET,HEAD\n",
                        "rules.allowedAddresses: 192.0.2.0/24,2001:db8::/32\n",
                        "rules.blockedAddresses: 192.0.2.7\n",
                        "rules.anonymousReads: true\n",
                        "rules.customHeader: X-Shop-Token\n",
                        "rules.corsOrigins: https://app.example.com\n",
                        "rules.requestsPerMinute: 600\n");
    }

    @Test
    void whatIsNotGivenStaysAndAnEmptyValueEmptiesAList() {
        shell.done("application", "set", id, "--allow-role=administrator", "--block-path=/node/1");

        shell.done("application", "set", id, "--allow-role=", "--allow-method", "");

        assertThat(shell.done("application", "show", id))
                .contains("rules.allowedRoles: \n", "rules.allowedMethods: \n", "rules.blockedPaths: /node/1\n");
    }

    @Test
    void rulesAreCheckedAsTheFormChecksThem() {
        Said said = shell.run(
                "application",
                "set",
                id,
                "--cors-origin=app.example.com",
                "--allow-path=node",
                "--allow-address=shop",
                "--allow-method=BREW",
                "--custom-header=Cookie",
                "--requests-per-minute=-1");

        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE.number());
        assertThat(said.err())
                .contains(
                        "'app.example.com' is not an origin",
                        "unlike 'node'",
                        "'shop' is neither an IP address nor a network",
                        "'BREW' is not an HTTP method",
                        "'Cookie' cannot be used",
                        "Requests per minute is 0 or more");
        assertThat(shell.done("application", "show", id)).contains("rules.corsOrigins: \n");
    }

    @Test
    void roleThatDoesNotExistIsNotAllowed() {
        assertThat(shell.run("application", "set", id, "--allow-role=administrater")
                        .err())
                .isEqualTo("administrater is not a role; did you mean administrator?\n");
        assertThat(shell.run("application", "add", "Till", "--method", "basic", "--allow-role=anonymous")
                        .err())
                .startsWith("anonymous is not a role");
    }

    @Test
    void roleThatIsGoneMayStay() {
        shell.done("role", "add", "clerk", "--label", "Clerk");
        shell.done("application", "set", id, "--allow-role=clerk");
        shell.done("role", "delete", "clerk");

        shell.done("application", "set", id, "--allow-role=clerk,administrator");

        assertThat(shell.done("application", "show", id)).contains("rules.allowedRoles: administrator,clerk\n");
    }
}
