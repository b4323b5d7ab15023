package dev.latchkey.server.cli;

import dev.latchkey.auth.audit.TraceStep;
import dev.latchkey.auth.engine.Explanation;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
        footer = {"", "Example:", "  latchkey token explain --application 1a2b3c4d < token.txt"},
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

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

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

    private void print(Explanation explanation, PrintWriter out) {
        if (json) {
            Listing.one(row(explanation), true, out);
            return;
        }
        explanation.steps().forEach(step -> out.println(line(step)));
        out.println(
                explanation.accepted()
                        ? "Accepted, as '" + explanation.account() + "'."
                        : "Refused: " + explanation.error() + ". " + explanation.description());
    }

    private static Map<String, Object> row(Explanation explanation) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("accepted", explanation.accepted());
        row.put("account", explanation.account());
        row.put("error", explanation.error());
        row.put("description", explanation.description());
        row.put(
                "steps",
                explanation.steps().stream().map(TokenExplainCommand::row).toList());
        return row;
    }

    private static Map<String, Object> row(TraceStep step) {
        Map<String, Object> facts = new LinkedHashMap<>();
        step.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", step.name());
        row.put("result", step.result().name().toLowerCase(Locale.ROOT));
        row.put("facts", facts);
        return row;
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
