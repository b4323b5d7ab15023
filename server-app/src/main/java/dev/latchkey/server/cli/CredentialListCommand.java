package dev.latchkey.server.cli;

import dev.latchkey.auth.credential.HeldCredential;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the credentials of an account. */
@Command(
        name = "list",
        description = "Lists the credentials of an account: a line for each with application, ID, when it was made,"
                + " expires and was last used, and its label.",
        footer = {"", "Example:", "  latchkey credential list editor --json"},
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

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return work.run(
                spec.commandLine(),
                (server, terminal, out) -> Listing.rows(
                        server
                                .administration()
                                .credentials()
                                .ofAccount(CredentialProblems.holder(server.administration(), user)
                                        .id())
                                .stream()
                                .map(CredentialListCommand::row)
                                .toList(),
                        json,
                        out));
    }

    private static Map<String, Object> row(HeldCredential credential) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("application", credential.applicationId());
        row.put("id", credential.id());
        row.put("created", credential.created().toString());
        row.put(
                "expires",
                credential.expires().equals(Instant.MAX)
                        ? "never"
                        : credential.expires().toString());
        row.put("lastUsed", credential.used() ? credential.lastUsed().toString() : "never");
        row.put("label", credential.label());
        return row;
    }
}
