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

    @Test
    void bashReadsTheScriptOfCompletion(@TempDir Path folder) throws Exception {
        commandLine().execute("completion");
        Path script = Files.writeString(folder.resolve("completion.sh"), out.toString());

        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source '" + script + "'; COMP_WORDS=(latchkey user l); COMP_CWORD=2; "
                                + "_complete_latchkey; echo \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .strip()
                        .split(" "))
                .containsExactlyInAnyOrder("list", "link");
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
