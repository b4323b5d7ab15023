package dev.latchkey.server.cli;

import dev.latchkey.auth.engine.TokenGrant;
import dev.latchkey.auth.spi.IssuedToken;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Issues a token without a password. */
@Command(
        name = "issue",
        description = "Issues a token for an account and prints it, and nothing else, on standard output.",
        footer = {"", "Example:", "  latchkey token issue editor --application 1a2b3c4d"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class TokenIssueCommand implements Callable<Integer> {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "USER", description = "User name of the account.")
    private String user;

    @Option(
            names = "--application",
            defaultValue = "",
            paramLabel = "ID",
            description = "ID of the application; otherwise the default one, or the only one that issues tokens.")
    private String application;

    TokenIssueCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(spec.commandLine(), (server, terminal, out) -> {
            TokenGrant grant = server.tokens().desk().issue(user, application);
            IssuedToken token = grant.fold(TokenGrant.Granted::token, refused -> {
                throw TokenProblems.of(refused.refusal());
            });
            out.println(token.text());
        });
    }
}
