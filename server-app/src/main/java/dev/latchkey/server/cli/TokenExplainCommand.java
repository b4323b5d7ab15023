package dev.latchkey.server.cli;

import dev.latchkey.auth.audit.TraceStep;
import dev.latchkey.auth.engine.Explanation;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells step by step what the gate makes of a token. */
@Command(
        name = "explain",
        description = "Tells step by step why the gate accepts or refuses a token. Nothing is kept of the token.",
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class TokenExplainCommand implements Callable<Integer> {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TokenSource source;

    @Option(names = "--application", required = true, paramLabel = "ID", description = "ID of the application.")
    private String application;

    TokenExplainCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(
                spec.commandLine(),
                (server, terminal, out) ->
                        print(server.tokens().explainer().explain(source.token(terminal), application), out));
    }

    private static void print(Explanation explanation, PrintWriter out) {
        explanation.steps().forEach(step -> out.println(line(step)));
        out.println(
                explanation.accepted()
                        ? "Accepted, as '" + explanation.account() + "'."
                        : "Refused: " + explanation.error() + ". " + explanation.description());
    }

    private static String line(TraceStep step) {
        String facts = step.facts().stream()
                .map(fact -> fact.name() + "=" + fact.value())
                .collect(Collectors.joining(", "));
        String result = step.result().name().toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "%-8s%-20s%s", result, step.name(), facts)
                .stripTrailing();
    }
}
