package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Condition;
import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Option;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.admin.page.RestEditPage.MethodPart;
import dev.latchkey.rest.domain.Granularity;
import dev.latchkey.rest.domain.MethodConfig;
import dev.latchkey.rest.domain.RestConfigProblem;
import dev.latchkey.rest.domain.RestResourceConfig;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.RestVocabulary;
import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Between the configuration of REST resources and its form, which is that of Drupal's REST UI. */
final class RestForms {

    private static final String GRANULARITY = "granularity";
    private static final String METHODS = "methods";
    private static final String FORMATS = "formats";
    private static final String PROVIDERS = "providers";
    private static final String BY_METHOD = "method";
    private static final String BY_RESOURCE = "resource";

    private RestForms() {}

    /** A resource that was never saved starts with what the guide asks for, nothing of it in force. */
    static Form filled(RestResourceConfig config) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        boolean byMethod = config.granularity() == Granularity.METHOD;
        parameters.put(GRANULARITY, List.of(byMethod ? BY_METHOD : BY_RESOURCE));
        parameters.put(
                METHODS, config.methods().keySet().stream().map(Verb::name).toList());
        config.methods().forEach((verb, accepted) -> {
            parameters.put(verb + "." + FORMATS, List.copyOf(accepted.formats()));
            parameters.put(verb + "." + PROVIDERS, List.copyOf(accepted.providers()));
        });
        MethodConfig all = config.methods().values().stream()
                .reduce(MethodConfig::and)
                .orElse(new MethodConfig(Set.of(), Set.of()));
        parameters.put(FORMATS, List.copyOf(all.formats()));
        parameters.put(PROVIDERS, List.copyOf(all.providers()));
        return Form.of(parameters);
    }

    static RestResourceDraft draft(String pluginId, Form form) {
        Set<String> methods = form.choices(METHODS);
        if (!byMethod(form)) {
            return new RestResourceDraft.Uniform(pluginId, methods, form.choices(FORMATS), form.choices(PROVIDERS));
        }
        Map<String, MethodConfig> each = new LinkedHashMap<>();
        methods.forEach(method -> each.put(
                method,
                new MethodConfig(form.choices(method + "." + FORMATS), form.choices(method + "." + PROVIDERS))));
        return new RestResourceDraft.PerMethod(pluginId, each);
    }

    static Problems problems(List<RestConfigProblem> found) {
        return new Problems(found.stream()
                .map(problem -> new Problems.Problem(problem.field(), problem.message()))
                .toList());
    }

    static List<Field> general(RestResourceDefinition definition, Form form, Problems problems) {
        List<String> offered = Stream.of(Verb.values())
                .filter(definition.verbs()::contains)
                .map(Verb::name)
                .toList();
        return List.of(
                Field.of(Control.SELECT, GRANULARITY, "Granularity")
                        .help("Resource: all methods accept the same formats and authentication providers. Method: each"
                                + " has its own.")
                        .options(List.of(Option.of(BY_RESOURCE, "Resource"), Option.of(BY_METHOD, "Method")))
                        .value(byMethod(form) ? BY_METHOD : BY_RESOURCE),
                checks(METHODS, "Methods", offered, form, problems)
                        .help("GET reads, POST creates, PATCH changes and DELETE deletes."));
    }

    static List<Field> uniform(Form form, Problems problems) {
        Condition condition = new Condition(GRANULARITY, "Granularity", List.of(BY_RESOURCE));
        return Stream.of(formats("", form, problems), providers("", form, problems))
                .map(field -> field.when(condition))
                .toList();
    }

    static List<MethodPart> perMethod(RestResourceDefinition definition, Form form, Problems problems) {
        Condition condition = new Condition(GRANULARITY, "Granularity", List.of(BY_METHOD));
        List<MethodPart> parts = new ArrayList<>();
        for (Verb verb : Verb.values()) {
            if (definition.verbs().contains(verb)) {
                parts.add(new MethodPart(
                        verb.name(),
                        condition,
                        List.of(formats(verb + ".", form, problems), providers(verb + ".", form, problems))));
            }
        }
        return parts;
    }

    private static boolean byMethod(Form form) {
        return form.text(GRANULARITY).equals(BY_METHOD);
    }

    private static Field formats(String prefix, Form form, Problems problems) {
        return checks(prefix + FORMATS, "Accepted request formats", RestVocabulary.FORMATS, form, problems);
    }

    private static Field providers(String prefix, Form form, Problems problems) {
        return checks(prefix + PROVIDERS, "Authentication providers", RestVocabulary.PROVIDERS, form, problems)
                .help("rest_api_authentication lets the applications of API Authentication in; cookie lets signed-in"
                        + " browsers in.");
    }

    /** What is stored but unknown here is shown all the same, so that nothing disappears unseen. */
    private static Field checks(String name, String label, List<String> known, Form form, Problems problems) {
        Set<String> all = new LinkedHashSet<>(known);
        all.addAll(form.choices(name));
        List<Option> options = all.stream()
                .map(value -> known.contains(value)
                        ? Option.of(value)
                        : Option.of(value, value + " (not available on this server)"))
                .toList();
        return Field.of(Control.CHECKS, name, label)
                .options(options)
                .values(form.all(name))
                .problems(problems);
    }
}
