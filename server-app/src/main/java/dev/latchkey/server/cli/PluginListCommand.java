package dev.latchkey.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the plugins of the folder. */
@Command(
        name = "list",
        description = "Lists the plugins as a server that starts now would load them, each with its state and reason.",
        footer = {"", "Example:", "  latchkey plugin list --json"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class PluginListCommand implements Callable<Integer> {

    private final PluginWork work;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Answer as JSON, for scripts.")
    private boolean json;

    PluginListCommand(PluginWork work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return PluginWork.print(
                work.load(spec.commandLine()), json, spec.commandLine().getOut());
    }
}
