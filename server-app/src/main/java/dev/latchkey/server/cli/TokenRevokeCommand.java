package dev.latchkey.server.cli;

import dev.latchkey.auth.engine.DeskAnswer;
import dev.latchkey.auth.engine.OperatorDesk.Ended;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ends an access or refresh token. */
@Command(
        name = "revoke",
        description = "Ends an access token, or a refresh token with everything that came of its login.",
        footer = {"", "Example:", "  latchkey token revoke --file token.txt"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class TokenRevokeCommand implements Callable<Integer> {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TokenSource source;

    @Option(
            names = "--application",
            defaultValue = "",
            paramLabel = "ID",
            description = "ID of the application; otherwise all are tried.")
    private String application;

    TokenRevokeCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(spec.commandLine(), (server, terminal, out) -> {
            DeskAnswer<Ended> answer = server.tokens().desk().revoke(source.token(terminal), application);
            Ended ended = answer.fold(DeskAnswer.Given::answer, refused -> {
                throw TokenProblems.of(refused.refusal());
            });
            out.println(sentence(ended));
        });
    }

    private static String sentence(Ended ended) {
        return switch (ended) {
            case ACCESS_TOKEN -> "The token is revoked.";
            case REFRESH_FAMILY -> "The refresh token is revoked, with every token that came of its login.";
            case NOTHING -> "The token is not good for any application: there is nothing to revoke.";
        };
    }
}
