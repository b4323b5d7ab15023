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

/** Writes the document of the API. */
@Command(
        name = "openapi",
        description =
                "Prints how the API is made at this moment as an OpenAPI 3.1 document in JSON: what is open, how callers prove"
                        + " who they are, what content looks like. The same as /openapi.json, without logging in.",
        footer = {"", "Example:", "  latchkey openapi --out openapi.json"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class OpenApiCommand implements Callable<Integer> {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"--out", "--to"},
            paramLabel = "FILE",
            description = "Write to this file, for its owner alone.")
    private Path out;

    OpenApiCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(spec.commandLine(), (server, terminal, printed) -> {
            String text = server.administration().document().text();
            if (out == null) {
                printed.print(text);
                return;
            }
            try {
                terminal.save(out, text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new StartupException("The file cannot be written: " + e.getMessage() + ".", ExitCode.USAGE, e);
            }
        });
    }
}
