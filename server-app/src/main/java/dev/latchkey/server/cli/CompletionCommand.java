package dev.latchkey.server.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what shells need to complete commands and options. */
@Command(
        name = "completion",
        description = "Prints a script by which bash and zsh complete the commands and options of latchkey.",
        footer = {
            "",
            "Example, for ~/.bashrc or ~/.zshrc (in zsh by way of bashcompinit):",
            "  source <(latchkey completion)"
        },
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
