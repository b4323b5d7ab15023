package dev.latchkey.server.cli;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes all settings as one file. */
@Command(
        name = "export",
        description =
                "Prints all settings as one YAML file: content types, roles, REST resources, applications with their"
                        + " keys, the gate. Secrets are in it as they are sealed with the key of the server, never in clear.",
        footer = {"", "Example:", "  latchkey export --to settings.yaml"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class ExportCommand implements Callable<Integer> {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Option(names = "--to", paramLabel = "FILE", description = "Write to this file, for its owner alone.")
    private Path to;

    ExportCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(spec.commandLine(), (server, terminal, out) -> {
            String text = server.administration().transfer().export();
            if (to == null) {
                out.print(text);
                return;
            }
            try {
                terminal.save(to, text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new StartupException("The file cannot be written: " + e.getMessage() + ".", ExitCode.USAGE, e);
            }
        });
    }
}
