package dev.latchkey.rest.http;

import dev.latchkey.rest.domain.RestResourceConfig;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.Verb;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A path that belongs to a resource, in one of its two places.
 *
 * @param onEntity whether it names one entity rather than the place where entities are created
 * @param parameter percent-decoded; empty on the create path
 * @param canonical the path without aliases and in the definition's own spelling
 */
record RestPath(RestResource<?> resource, boolean onEntity, String parameter, String canonical) {

    /** The page that lives at the same path as an entity in Drupal (contract "content", sections 1.1 and 2.4). */
    private static final Set<String> OF_THE_PAGE = Set.of("GET", "HEAD", "POST");

    RestResourceDefinition definition() {
        return resource.definition();
    }

    /** Whether something can be here; a page such as {@code /user/login} only looks like an entity's path. */
    boolean namesEntity() {
        return !onEntity || resource.isName(parameter);
    }

    /** The verb that a method stands for here; empty if the resource does not offer it in this place. */
    Optional<Verb> verb(String method) {
        String name = method.equals("HEAD") ? "GET" : method;
        for (Verb verb : definition().verbs()) {
            if (verb.name().equals(name) && verb.onEntity() == onEntity) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** Whether a method can have a route here, whatever is enabled. */
    boolean knows(String method) {
        return verb(method).isPresent() || isOfPage(method);
    }

    /** Whether a method that has no route of the resource falls through to the entity's page. */
    boolean isOfPage(String method) {
        return onEntity && OF_THE_PAGE.contains(method);
    }

    /** {@code Allow} of an answer to OPTIONS, which leaves HEAD out; empty if nothing is here. */
    String offered(RestResourceConfig config) {
        return onEntity ? listed("GET, POST", config) : creatable(config);
    }

    /** {@code Allow} of a 405; empty if nothing is here. */
    String allowed(RestResourceConfig config) {
        return onEntity ? listed("GET, POST, HEAD", config) : creatable(config);
    }

    private static String creatable(RestResourceConfig config) {
        return config.route(Verb.POST).map(enabled -> "POST").orElse("");
    }

    private static String listed(String page, RestResourceConfig config) {
        Stream<String> more = Stream.of(Verb.DELETE, Verb.PATCH)
                .filter(verb -> config.route(verb).isPresent())
                .map(Verb::name);
        return Stream.concat(Stream.of(page), more).collect(Collectors.joining(", "));
    }
}
