package dev.latchkey.server.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks one plugin. */
@Command(
        name = "verify",
        description = "Makes every check on a plugin that a server makes when it loads it, without activating it.",
        footer = {"", "Example:", "  latchkey plugin verify door-code-plugin.jar"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class PluginVerifyCommand implements Callable<Integer> {

    private final PluginWork work;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "JAR", description = "The jar, or the folder of the jar and its libraries.")
    private Path jar;

    @Option(names = "--json", description = "Answer as JSON, for scripts.")
    private boolean json;

    PluginVerifyCommand(PluginWork work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return PluginWork.print(
                List.of(work.verify(spec.commandLine(), jar)),
                json,
                spec.commandLine().getOut());
    }
}
