package dev.latchkey.server.cli;

import dev.latchkey.auth.credential.HeldCredential;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the credentials of an account. */
@Command(
        name = "list",
        description = "Lists the credentials of an account: a line for each with application, ID, when it was made,"
                + " expires and was last used, and its label.",
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class CredentialListCommand implements Callable<Integer> {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "USER", description = "User name of the account.")
    private String user;

    CredentialListCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(
                spec.commandLine(),
                (server, terminal, out) -> server.administration()
                        .credentials()
                        .ofAccount(CredentialProblems.holder(server.administration(), user)
                                .id())
                        .forEach(credential -> out.println(line(credential))));
    }

    private static String line(HeldCredential credential) {
        return String.join(
                "\t",
                credential.applicationId(),
                credential.id(),
                credential.created().toString(),
                credential.expires().equals(Instant.MAX)
                        ? "never"
                        : credential.expires().toString(),
                credential.used() ? credential.lastUsed().toString() : "never",
                credential.label());
    }
}
