package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.Role;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The page for operators: its commands run, in their order, and its settings are known. */
@Tag("embedded-database") // backup, restore and rehearsal are of the embedded database
final class OperationsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "operations.md");
    private static final Pattern SETTING = Pattern.compile(
            "`((?:database|limits|tls|flood|plugins|log|health|metrics|audit|password-hashing)\\.[a-z-]+|trusted-proxies|public-address|key-encryption-key)`");

    private static final Pattern FILES = Pattern.compile("data|restored|.*\\.(zip|txt|yaml)");

    @TempDir
    private Path folder;

    @Test
    void commandsOfThePageWorkOneAfterTheOther() throws IOException {
        try (Served served = Served.on(folder.resolve("data"))) {
            served.server()
                    .administration()
                    .accounts()
                    .create(new NewAccount("admin", "", "correct horse battery", Set.of(Role.ADMINISTRATOR)));
        }
        Files.writeString(folder.resolve("new-password.txt"), "another long password\n");

        for (String command : commands()) {
            CommandRun run = runIn(command);

            assertThat(run.exitCode()).as(command + ": " + run.err()).isEqualTo(ExitCode.OK.number());
        }
        assertThat(commands()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void settingsOfThePageAreKnown() throws IOException {
        String known = Files.readString(Path.of("..", "docs", "configuration.md"));

        assertThat(SETTING.matcher(Files.readString(PAGE)).results())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(known).contains("### `" + found.group(1) + "`"));
    }

    @Test
    void commandsOfTheUnitsAreUnderstood() throws IOException {
        for (String unit : List.of("latchkey.service", "latchkey-backup.service")) {
            String line = Files.readString(Path.of("..", "packaging", "systemd", unit))
                    .lines()
                    .filter(one -> one.startsWith("ExecStart="))
                    .findFirst()
                    .orElseThrow();
            String arguments = line.replaceFirst("^.*latchkey\\.jar ", "")
                    .replaceAll("\\$\\(.*?\\)", "now")
                    .replace("'", "");

            assertThat(commandLine(new StringWriter(), new StringWriter())
                            .parseArgs(arguments.split(" "))
                            .hasSubcommand())
                    .isTrue();
        }
    }

    /** Each line in a block of shell commands. */
    private static List<String> commands() throws IOException {
        String page = Files.readString(PAGE);
        try (Stream<String> lines = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }

    /** Names of files are taken to lie in the test's folder. */
    private CommandRun runIn(String command) {
        String[] arguments = Arrays.stream(command.split(" "))
                .skip(1)
                .map(word ->
                        FILES.matcher(word).matches() ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        return new CommandRun(commandLine(out, err).execute(arguments), out.toString(), err.toString());
    }

    private static CommandLine commandLine(StringWriter out, StringWriter err) {
        return LatchkeyCommand.commandLine(
                new LatchkeyServers(),
                Map.of(),
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }
}
