package dev.latchkey.server.cli;

import dev.latchkey.rest.domain.RestConfigProblem;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.RestResourceEntry;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.rest.domain.SaveResult;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.NearestName;
import dev.latchkey.server.process.StartupException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands about REST resources. */
@Command(
        name = "resource",
        footer = {"", "Example:", "  latchkey resource list"},
        mixinStandardHelpOptions = true,
        description = "Lists, enables and disables REST resources.")
final class ResourceCommand {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    ResourceCommand(Workplace work) {
        this.work = work;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the resources: ID, state, methods, formats, authentication providers.",
            footer = {"", "Example:", "  latchkey resource list"})
    int list(@Option(names = "--json", description = "As JSON.") boolean json) {
        return run((server, terminal, out) -> Listing.rows(
                server.administration().resources().list().stream()
                        .map(ResourceCommand::row)
                        .toList(),
                json,
                out));
    }

    @Command(
            name = "enable",
            mixinStandardHelpOptions = true,
            description = "Enables a resource for these methods, in the place of what it was offered for before.",
            footer = {"", "Example:", "  latchkey resource enable entity:node --method GET,POST"})
    int enable(
            @Parameters(paramLabel = "RESOURCE", description = "For example entity:node.") String resource,
            @Option(
                            names = "--method",
                            required = true,
                            split = ",",
                            paramLabel = "METHOD",
                            description = "HTTP methods, parted by commas.")
                    List<String> methods,
            @Option(
                            names = "--format",
                            defaultValue = "json",
                            split = ",",
                            paramLabel = "FORMAT",
                            description = "Default: ${DEFAULT-VALUE}.")
                    List<String> formats,
            @Option(
                            names = "--provider",
                            defaultValue = "rest_api_authentication",
                            split = ",",
                            paramLabel = "PROVIDER",
                            description = "Authentication providers. Default: ${DEFAULT-VALUE}.")
                    List<String> providers) {
        return run((server, terminal, out) -> {
            RestResources resources = server.administration().resources();
            requireKnown(resources, resource);
            SaveResult result =
                    resources.save(new RestResourceDraft.Uniform(resource, set(methods), set(formats), set(providers)));
            if (result instanceof SaveResult.Refused refused) {
                throw new StartupException(
                        refused.problems().stream()
                                .map(RestConfigProblem::message)
                                .collect(Collectors.joining(" ")),
                        ExitCode.USAGE);
            }
            out.println("The resource is enabled.");
        });
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Closes every method of a resource and keeps its configuration.",
            footer = {"", "Example:", "  latchkey resource disable entity:node"})
    int disable(@Parameters(paramLabel = "RESOURCE", description = "For example entity:node.") String resource) {
        return run((server, terminal, out) -> {
            requireKnown(server.administration().resources(), resource);
            if (!server.administration().resources().disable(resource)) {
                throw new StartupException("The resource was never enabled.", ExitCode.USAGE);
            }
            out.println("The resource is disabled.");
        });
    }

    private static void requireKnown(RestResources resources, String id) {
        if (resources.find(id).isEmpty()) {
            throw new StartupException(
                    NearestName.sentence(
                            id,
                            "a REST resource",
                            resources.list().stream()
                                    .map(entry -> entry.definition().id())),
                    ExitCode.USAGE);
        }
    }

    private static Map<String, Object> row(RestResourceEntry entry) {
        Set<String> formats = new TreeSet<>();
        Set<String> providers = new TreeSet<>();
        entry.config().methods().values().forEach(method -> {
            formats.addAll(method.formats());
            providers.addAll(method.providers());
        });
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", entry.definition().id());
        row.put("state", entry.enabled() ? "enabled" : "disabled");
        row.put("methods", entry.config().methods().keySet());
        row.put("formats", formats);
        row.put("providers", providers);
        return row;
    }

    private static Set<String> set(List<String> values) {
        return new LinkedHashSet<>(values);
    }

    private int run(Workplace.Task task) {
        return work.run(Chosen.of(spec), task);
    }
}
