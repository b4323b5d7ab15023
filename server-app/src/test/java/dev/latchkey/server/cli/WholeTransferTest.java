package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.testing.ChosenDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a file of settings can have, with none of it at its default, on a server that runs. */
final class WholeTransferTest {

    private static final Path FILE = Path.of("src", "test", "resources", "settings", "whole.yaml");
    private static final Map<String, String> VARIABLES = Map.of("PARTNER_SECRET", "0123456789abcdef0123456789abcdef");

    @TempDir
    private static Path folder;

    private static Served served;
    private static String exported;

    @BeforeAll
    static void take() throws IOException {
        served = Served.on(folder.resolve("data"));
        CommandRun taken = run(Files.readString(FILE), "import");
        assertThat(taken.exitCode()).as(taken.err()).isZero();
        exported = run("", "export").out();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void everyValueOfTheFileIsInTheExport() throws IOException {
        assertThat(exported.lines().map(String::strip))
                .containsAll(Files.readString(FILE)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.startsWith("#") && !line.contains("env:"))
                        .toList());
    }

    @Test
    void secondImportIsNoChange() throws IOException {
        assertThat(run(Files.readString(FILE), "import").out()).startsWith("Done: 0.");
        assertThat(run(exported, "import", "--prune").out()).startsWith("Done: 0.");
        assertThat(run("", "export").out()).isEqualTo(exported);
    }

    @Test
    void anotherServerWithTheSameKeyHasTheSameExportByteForByte() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        ChosenDatabase.prepare(other);
        Files.copy(folder.resolve("data").resolve("master.key"), other.resolve("master.key"));

        CommandRun taken = CommandRun.typing(exported, List.of("import", "--prune", "--data", other.toString()));

        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(CommandRun.on(other, "export").out()).isEqualTo(exported);
    }

    @Test
    void failureInTheLastSectionUndoesEverythingBefore() {
        String wanted = exported.replace("label: Newsroom", "label: Desk")
                .replace("label: News item", "label: Item")
                .replace("requestsPerMinute: 600", "requestsPerMinute: 1")
                .replace("defaultApplication: 1a2b3c4d", "defaultApplication: abcdef01");

        CommandRun refused = run(wanted, "import");

        assertThat(refused)
                .returns(ExitCode.USAGE.number(), CommandRun::exitCode)
                .returns("There is no application with the ID 'abcdef01'.\n", CommandRun::err);
        assertThat(run("", "export").out()).isEqualTo(exported);
        assertThat(served.server().administration().roles().current().role("newsroom"))
                .hasValueSatisfying(role -> assertThat(role.label()).isEqualTo("Newsroom"));
    }

    @Test
    void textFormatThatIsNotBuiltInIsRefused() {
        assertThat(run("latchkey: 1\ntextFormats:\n  markdown: {label: Markdown}\n", "import")
                        .err())
                .startsWith("textFormats.markdown: Text formats are built in: none can be added or changed.");
    }

    private static CommandRun run(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return CommandRun.typing(input, VARIABLES, all);
    }
}
