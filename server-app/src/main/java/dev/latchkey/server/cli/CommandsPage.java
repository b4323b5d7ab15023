package dev.latchkey.server.cli;

import dev.latchkey.server.process.ExitCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The documentation page of the commands, written from the command line itself. */
final class CommandsPage {

    private static final String HEAD = """
            # Commands

            This page is generated from the command line; a test keeps it equal to the program.

            Every command but `completion` takes the flags of all settings, too, of which `--data` chooses the data folder:
            [configuration.md](configuration.md). A command about data is carried out by the server that runs on the
            folder, so that the next request sees the change; without one, on the data itself. Passwords and secrets come
            from standard input or files, since other users of a machine can read arguments.
            """;

    private CommandsPage() {}

    static String of(CommandLine latchkey) {
        return HEAD
                + leaves(latchkey).map(CommandsPage::section).collect(Collectors.joining())
                + Arrays.stream(ExitCode.values())
                        .map(code -> "| " + code.number() + " | " + code.meaning() + " |\n")
                        .collect(Collectors.joining("", "\n## Exit codes\n\n| code | meaning |\n| --- | --- |\n", ""));
    }

    /** Commands that do something, by their names: Java does not tell in which order a group has its methods. */
    private static Stream<CommandLine> leaves(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(command)
                : command.getSubcommands().values().stream()
                        .sorted(Comparator.comparing(CommandLine::getCommandName))
                        .flatMap(CommandsPage::leaves);
    }

    private static String section(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return "\n## " + spec.qualifiedName() + "\n\n"
                + String.join(" ", spec.usageMessage().description()) + "\n\n```text\n"
                + SettingFlags.synopsis(spec) + "\n```\n"
                + arguments(spec) + examples(spec);
    }

    private static String arguments(CommandSpec spec) {
        Stream<String> parameters = spec.positionalParameters().stream().map(CommandsPage::row);
        Stream<String> options = spec.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .filter(option -> !SettingFlags.isSetting(option.longestName()))
                .map(CommandsPage::row);
        String rows = Stream.concat(parameters, options).collect(Collectors.joining());
        return rows.isEmpty() ? "" : "\n| argument | meaning |\n| --- | --- |\n" + rows;
    }

    private static String row(PositionalParamSpec parameter) {
        return "| `" + parameter.paramLabel() + "` | " + text(parameter.description()) + " |\n";
    }

    private static String row(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return "| `" + option.longestName() + value + "` | " + text(option.description()) + " |\n";
    }

    private static String text(String[] description) {
        return String.join(" ", description).replace("|", "\\|").replace("%n", " ");
    }

    /** The footer without its heading. */
    private static String examples(CommandSpec spec) {
        List<String> lines = Stream.of(spec.usageMessage().footer())
                .filter(line -> line.startsWith("  "))
                .map(line -> Ansi.OFF.string(line).strip())
                .toList();
        return lines.isEmpty() ? "" : "\n```bash\n" + String.join("\n", lines) + "\n```\n";
    }
}
