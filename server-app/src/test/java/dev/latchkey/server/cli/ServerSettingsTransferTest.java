package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.process.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings of the server itself in the file of settings: told by an export, compared by an import, changed by neither. */
final class ServerSettingsTransferTest {

    @TempDir
    private Path data;

    @Test
    void whatWasGivenIsInTheExportByItsKey() {
        assertThat(export("--limits-body", "2MiB", "--log-access", "true"))
                .contains("\nserverSettings:\n  limits.body: 2MiB\n  log.access: 'true'\n");
    }

    @Test
    void whatBelongsToOneMachineIsNot() {
        assertThat(export("--port", "18123", "--address", "127.0.0.1", "--plugins-folder", "others"))
                .contains("\nserverSettings: {}\n");
    }

    @Test
    void otherValueIsToldAndLeftAlone() {
        String file = export("--limits-body", "2MiB");

        CommandRun taken = run(file, "import");

        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(taken.out())
                .startsWith(
                        "! serverSettings.limits.body is \"1MiB\" here and \"2MiB\" in the file. Set it in latchkey.conf;"
                                + " it counts from the next start on.\nDone: 0.");
        assertThat(export()).contains("\nserverSettings: {}\n");
    }

    @Test
    void sameValueWrittenInAnotherWayIsNoDifference() {
        String file = export("--limits-body", "2MiB");

        assertThat(run(file, "import", "--limits-body", "2048KiB").out()).startsWith("Done: 0.");
    }

    @Test
    void settingThatNobodyKnowsIsRefused() {
        assertThat(run("latchkey: 1\nserverSettings:\n  limits.mood: good\n", "import"))
                .returns(ExitCode.USAGE.number(), CommandRun::exitCode)
                .extracting(CommandRun::err)
                .asString()
                .startsWith("serverSettings.limits.mood: ");
    }

    @Test
    void valueThatIsNoneIsRefused() {
        assertThat(run("latchkey: 1\nserverSettings:\n  limits.body: much\n", "import"))
                .returns(ExitCode.USAGE.number(), CommandRun::exitCode)
                .extracting(CommandRun::err)
                .asString()
                .startsWith("serverSettings.limits.body: \"much\" is not ");
    }

    private String export(String... flags) {
        CommandRun run = run("", "export", flags);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    private CommandRun run(String input, String command, String... flags) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(flags));
        arguments.addAll(List.of("--data", data.toString()));
        return CommandRun.typing(input, arguments);
    }
}
