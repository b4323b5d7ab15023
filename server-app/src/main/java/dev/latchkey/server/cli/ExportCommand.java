package dev.latchkey.server.cli;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import dev.latchkey.server.transfer.SecretForm;
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
                "Prints all settings as one YAML file: text formats, content types, roles, REST resources, applications with their"
                        + " keys, the gate. Secrets are never in clear.",
        footer = {
            "",
            "Examples:",
            "  latchkey export --to settings.yaml",
            "  latchkey export --secrets reference --to references.yaml"
        },
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class ExportCommand implements Callable<Integer> {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Option(names = "--to", paramLabel = "FILE", description = "Write to this file, for its owner alone.")
    private Path to;

    @Option(
            names = "--secrets",
            defaultValue = "sealed",
            paramLabel = "FORM",
            description =
                    "Secrets as they are sealed with the key of the server (sealed), or only as names of environment"
                            + " variables that the importer sets, which are listed on top (reference). Default: ${DEFAULT-VALUE}.")
    private SecretForm form;

    ExportCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(spec.commandLine(), (server, terminal, out) -> {
            String text = server.administration().transfer().export(form);
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
