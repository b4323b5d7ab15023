package dev.latchkey.server.cli;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Revokes a credential by its id. */
@Command(
        name = "revoke",
        description = "Revokes a credential; see its ID in the list.",
        footer = {"", "Example:", "  latchkey credential revoke CREDENTIAL-ID --application 5e6f7a8b"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class CredentialRevokeCommand implements Callable<Integer> {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Option(names = "--application", required = true, paramLabel = "ID", description = "ID of the application.")
    private String application;

    @Parameters(paramLabel = "CREDENTIAL", description = "ID of the credential.")
    private String credential;

    CredentialRevokeCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(spec.commandLine(), (server, terminal, out) -> {
            if (!server.administration().credentials().revoke(application, credential)) {
                throw new StartupException("There is no such credential, or it was revoked before.", ExitCode.USAGE);
            }
            out.println("The credential is revoked.");
        });
    }
}
