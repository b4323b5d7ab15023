package dev.latchkey.rest.domain;

import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.Verb;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The configuration of one resource as somebody entered it, not yet checked; names are kept as sent. Texts of problems
 * are those of Drupal's REST UI (contract "content", section 4.3).
 */
public sealed interface RestResourceDraft {

    /** The resource it is for, for example {@code entity:node}. */
    String pluginId();

    /** Everything that is wrong with it, in the order of the form; empty if it can be saved. */
    List<RestConfigProblem> problems(RestResourceDefinition definition);

    /** The enabled configuration; only for a draft without problems. */
    RestResourceConfig toConfig(RestResourceDefinition definition);

    /** Granularity "resource": every method accepts the same. */
    record Uniform(String pluginId, Set<String> methods, Set<String> formats, Set<String> providers)
            implements RestResourceDraft {

        public Uniform {
            methods = Set.copyOf(methods);
            formats = Set.copyOf(formats);
            providers = Set.copyOf(providers);
        }

        @Override
        public List<RestConfigProblem> problems(RestResourceDefinition definition) {
            return new DraftCheck(definition)
                    .methods(methods)
                    .formats("formats", formats, "At least one request format must be selected.")
                    .providers("providers", providers, "At least one authentication provider must be selected")
                    .problems();
        }

        @Override
        public RestResourceConfig toConfig(RestResourceDefinition definition) {
            MethodConfig same = new MethodConfig(formats, providers);
            Map<Verb, MethodConfig> each = methods.stream()
                    .collect(Collectors.toMap(Verb::valueOf, Function.identity().andThen(verb -> same)));
            return new RestResourceConfig(definition.configId(), pluginId, true, Granularity.RESOURCE, each);
        }
    }

    /** Granularity "method": each chosen method names its own. */
    record PerMethod(String pluginId, Map<String, MethodConfig> methods) implements RestResourceDraft {

        public PerMethod {
            methods = Map.copyOf(methods);
        }

        @Override
        public List<RestConfigProblem> problems(RestResourceDefinition definition) {
            DraftCheck check = new DraftCheck(definition).methods(methods.keySet());
            methods.keySet().stream()
                    .sorted(DraftCheck.FORM_ORDER)
                    .forEach(name -> check.formats(
                                    name + ".formats",
                                    methods.get(name).formats(),
                                    "At least one format must be selected for method " + name + ".")
                            .providers(
                                    name + ".providers",
                                    methods.get(name).providers(),
                                    "At least one authentication provider must be selected for method " + name + "."));
            return check.problems();
        }

        @Override
        public RestResourceConfig toConfig(RestResourceDefinition definition) {
            Map<Verb, MethodConfig> each = methods.entrySet().stream()
                    .collect(Collectors.toMap(entry -> Verb.valueOf(entry.getKey()), Map.Entry::getValue));
            return new RestResourceConfig(definition.configId(), pluginId, true, Granularity.METHOD, each);
        }
    }
}
