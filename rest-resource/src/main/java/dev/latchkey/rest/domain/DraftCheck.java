package dev.latchkey.rest.domain;

import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.Verb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Gathers the problems of one draft. */
final class DraftCheck {

    private static final List<String> VERBS =
            Stream.of(Verb.values()).map(Verb::name).toList();

    /** Known methods as the form lists them, then the rest by name. */
    static final Comparator<String> FORM_ORDER = Comparator.comparingInt(
                    (String name) -> VERBS.contains(name) ? VERBS.indexOf(name) : VERBS.size())
            .thenComparing(Comparator.naturalOrder());

    private final RestResourceDefinition definition;
    private final List<RestConfigProblem> problems = new ArrayList<>();

    DraftCheck(RestResourceDefinition definition) {
        this.definition = definition;
    }

    DraftCheck methods(Collection<String> names) {
        List<String> offered = definition.verbs().stream().map(Verb::name).toList();
        return check("methods", names, offered, "method", "At least one HTTP method must be selected.");
    }

    DraftCheck formats(String field, Collection<String> names, String ifNone) {
        return check(field, names, RestVocabulary.FORMATS, "format", ifNone);
    }

    DraftCheck providers(String field, Collection<String> names, String ifNone) {
        return check(field, names, RestVocabulary.PROVIDERS, "authentication provider", ifNone);
    }

    List<RestConfigProblem> problems() {
        return List.copyOf(problems);
    }

    private DraftCheck check(String field, Collection<String> names, List<String> known, String kind, String ifNone) {
        if (names.isEmpty()) {
            problems.add(new RestConfigProblem(field, ifNone));
        }
        names.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new RestConfigProblem(
                        field, "The " + kind + " \"" + name + "\" is not available for " + definition.id() + "."))
                .forEach(problems::add);
        return this;
    }
}
