package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.wiring.LatchkeyServers;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class CommandsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "commands.md");

    private final StringWriter out = new StringWriter();

    @Test
    void committedPageIsTheGeneratedOne() throws Exception {
        String text = CommandsPage.of(commandLine());
        if (Boolean.getBoolean("latchkey.writeDocs")) {
            Files.writeString(PAGE, text);
        }

        assertThat(PAGE)
                .as("write it anew with mvn test -pl server-app -am -Dlatchkey.writeDocs=true")
                .hasContent(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2, latchkey user l, list link",
        "2, latchkey import --dr, --dry-run --drupal",
        "3, latchkey application set --allow-r, --allow-role",
        "1, latchkey exp, export"
    })
    void bashCompletesCommandsAndOptions(int place, String line, String offered, @TempDir Path folder)
            throws Exception {
        commandLine().execute("completion");
        Path script = Files.writeString(folder.resolve("completion.sh"), out.toString());

        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source '" + script + "'; COMP_WORDS=(" + line + "); COMP_CWORD=" + place
                                + "; _complete_latchkey 2>/dev/null; echo \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .strip()
                        .split(" "))
                .containsExactlyInAnyOrder(offered.split(" "));
    }

    /** There it is the emulation of bash's completion that reads the script. */
    @Test
    void scriptOfCompletionSetsZshUpForItself() {
        commandLine().execute("completion");

        assertThat(out.toString()).contains("[ -n \"$ZSH_VERSION\" ]", "bashcompinit", "compinit");
    }

    private CommandLine commandLine() {
        return LatchkeyCommand.commandLine(
                new LatchkeyServers(),
                Map.of(),
                InputStream.nullInputStream(),
                new PrintWriter(out, true),
                new PrintWriter(out, true));
    }
}
