package dev.latchkey.server.cli;

import dev.latchkey.auth.credential.CredentialProblem;
import dev.latchkey.auth.credential.CredentialWish;
import dev.latchkey.server.instance.Administration;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a credential for an account. */
@Command(
        name = "make",
        description = "Makes a credential for an account and prints it, and nothing else, on standard output.",
        footer = {
            "",
            "Example:",
            "  latchkey credential make editor --application 5e6f7a8b --label Nightly --option http_methods=GET,HEAD"
        },
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class CredentialMakeCommand implements Callable<Integer> {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "USER", description = "User name of the account.")
    private String user;

    @Option(names = "--application", required = true, paramLabel = "ID", description = "ID of the application.")
    private String application;

    @Option(names = "--label", required = true, paramLabel = "TEXT", description = "By which lists show it.")
    private String label;

    @Option(
            names = "--days",
            defaultValue = "90",
            paramLabel = "DAYS",
            description = "After how many days it expires, 1 to 36499; 0 for never. Default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--option",
            paramLabel = "NAME=VALUE",
            description = "What the method asks, for an API key http_methods=GET,HEAD; commas part several values.")
    private Map<String, String> options = new HashMap<>();

    CredentialMakeCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(spec.commandLine(), (server, terminal, out) -> out.println(made(server.administration())));
    }

    private String made(Administration server) {
        Map<String, String> chosen = new HashMap<>(options);
        chosen.replaceAll((name, value) -> value.replace(',', '\n'));
        try {
            return server.credentials()
                    .make(new CredentialWish(
                            CredentialProblems.holder(server, user).id(), application, label, expires(server), chosen))
                    .text();
        } catch (CredentialProblem problem) {
            throw CredentialProblems.of(problem);
        }
    }

    private Instant expires(Administration server) {
        return days == 0 ? Instant.MAX : server.credentials().expiryAfter(Duration.ofDays(days));
    }
}
