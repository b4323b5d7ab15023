package dev.latchkey.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks the running server to reload its plugins. */
@Command(
        name = "reload",
        description = "Lets the running server reload its plugins without a restart, and tells what came of it.",
        footer = {"", "Example:", "  latchkey plugin reload"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class PluginReloadCommand implements Callable<Integer> {

    private final PluginWork work;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Answer as JSON, for scripts.")
    private boolean json;

    PluginReloadCommand(PluginWork work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return PluginWork.print(
                work.askForReload(spec.commandLine()), json, spec.commandLine().getOut());
    }
}
