package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What every command owes whoever asks it for help, and whoever may read arguments. */
final class CommandHelpTest {

    private static final Set<String> TELLING = Set.of(
            "list",
            "show",
            "permissions",
            "explain",
            "doctor",
            "verify",
            "reload",
            "import",
            "backup",
            "restore",
            "migrate");
    private static final Pattern SECRET = Pattern.compile("password|secret|token|key|credential|passphrase");

    /** Options about secrets that are none themselves. */
    private static final Set<String> NO_SECRETS = Set.of(
            "--password-hashing-permits",
            "--jwks-keys-most",
            "--key-encryption-key-file",
            "--tls-key",
            "--cache-credentials",
            "--secrets");

    static Stream<Named<CommandSpec>> all() {
        return within(commandLine())
                .map(CommandLine::getCommandSpec)
                .map(command -> Named.of(command.qualifiedName(), command));
    }

    static Stream<Named<CommandSpec>> leaves() {
        return all().filter(command -> command.getPayload().subcommands().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void helpDescribesGivesAnExampleAndNamesExitCodes(CommandSpec command) {
        String help = command.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF);

        assertThat(command.usageMessage().description()).isNotEmpty();
        assertThat(examples(command))
                .as("examples in: " + help)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("latchkey "));
        assertThat(help).contains("Exit codes:", ExitCode.USAGE.meaning());
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void everyArgumentIsDescribed(CommandSpec command) {
        assertThat(command.args())
                .allSatisfy(argument -> assertThat(String.join("", argument.description()))
                        .as(argument.toString())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void whatTellsOfDataSpeaksJson(CommandSpec command) {
        assertThat(command.optionsMap().containsKey("--json")).isEqualTo(TELLING.contains(command.name()));
    }

    /** The name of a secret may be an argument, as the file that has it may; never the secret itself. */
    @ParameterizedTest
    @MethodSource("leaves")
    void noArgumentTakesASecret(CommandSpec command) {
        assertThat(command.options())
                .filteredOn(option -> option.arity().max() > 0 && !NO_SECRETS.contains(option.longestName()))
                .filteredOn(option -> SECRET.matcher(option.longestName()).find())
                .extracting(OptionSpec::paramLabel)
                .isSubsetOf("FILE", "KEY=FILE", "KEY");
        assertThat(command.positionalParameters())
                .filteredOn(parameter -> SECRET.matcher(parameter.paramLabel().toLowerCase(Locale.ROOT))
                        .find())
                .extracting(parameter -> String.join("", parameter.description()))
                .allMatch(description -> description.startsWith("ID of the "));
    }

    private static List<String> examples(CommandSpec command) {
        return Stream.of(command.usageMessage().footer())
                .filter(line -> line.startsWith("  "))
                .toList();
    }

    private static Stream<CommandLine> within(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(CommandHelpTest::within));
    }

    private static CommandLine commandLine() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return LatchkeyCommand.commandLine(
                new LatchkeyServers(), Map.of(), InputStream.nullInputStream(), nowhere, nowhere);
    }
}
