package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.process.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configuration export of a Drupal site, read into a server that runs. */
final class DrupalImportTest {

    private static final Path EXPORT = Path.of("src", "test", "resources", "drupal-sync");

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.on(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void whatHasAPlaceIsTakenAndTheRestIsToldFileByFile() {
        CommandRun taken = run("import", "--drupal", EXPORT);

        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(taken.out())
                .contains(
                        "! node.type.recipe.yml.third_party_settings has no place here.\n",
                        "! node.type.recipe.yml: there is no preview of content here.\n",
                        "! user.role.desk_editor.yml.permissions: 'access toolbar' does not exist here.\n",
                        "! user.role.desk_editor.yml.permissions: 'use advanced search' does not exist here.\n",
                        "! rest.resource.entity.node.yml.configuration.GET.supported_formats: 'hal_json' does not exist"
                                + " here.\n",
                        "! rest.resource.dblog.yml: the resource 'dblog' does not exist here.\n")
                .contains("+ contentTypes.recipe\n", "+ roles.desk_editor\n", "+ resources.entity:node\n")
                .doesNotContain("system.site");
        var roles = served.server().administration().roles().current();
        assertThat(roles.role("desk_editor").orElseThrow().permissions())
                .containsExactlyInAnyOrder("access content", "create recipe content", "edit own recipe content");
        assertThat(run("resource", "list", "--json").out()).contains("\"GET\", \"POST\"");

        CommandRun again = run("import", "--drupal", EXPORT);

        assertThat(again.out()).contains("\nDone: 0. ");
    }

    @Test
    void fileThatIsBrokenIsNamedAndNothingIsTaken() throws IOException {
        Path sync = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(sync.resolve("user.role.a_good_one.yml"), "id: a_good_one\nlabel: Good\n");
        Files.writeString(sync.resolve("user.role.bad.yml"), "id: bad\nlabel: [1]\n");

        CommandRun refused = run("import", "--drupal", sync);

        assertThat(refused)
                .returns(ExitCode.USAGE.number(), CommandRun::exitCode)
                .returns("user.role.bad.yml.label: A text is expected.\n", CommandRun::err);
        assertThat(served.server().administration().roles().current().role("a_good_one"))
                .isEmpty();
    }

    private static CommandRun run(Object... arguments) {
        return CommandRun.on(folder.resolve("data"), arguments);
    }
}
