package dev.latchkey.rest.http;

import dev.latchkey.web.PathAliases;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.RestResourceDefinition;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the resource behind a path, by its own path or by an alias of it. */
final class RestPaths {

    private record Place(RestResource<?> resource, boolean onEntity, PathPattern pattern) {

        Optional<RestPath> match(List<String> segments) {
            return pattern.match(segments)
                    .map(parameter -> new RestPath(resource, onEntity, parameter, pattern.with(parameter)));
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final PathAliases aliases;

    /** @throws IllegalStateException if two resources claim one path */
    @Inject
    RestPaths(Set<RestResource<?>> resources, PathAliases aliases) {
        this.aliases = aliases;
        resources.forEach(this::add);
        if (places.stream().map(place -> place.pattern().shape()).distinct().count() < places.size()) {
            throw new IllegalStateException("two REST resources claim one path: " + places);
        }
    }

    /** Ordered by id. */
    List<RestResource<?>> resources() {
        return places.stream()
                .<RestResource<?>>map(Place::resource)
                .distinct()
                .sorted(Comparator.comparing(resource -> resource.definition().id()))
                .toList();
    }

    /** The paths of all resources as Javalin writes them. */
    List<String> patterns() {
        return places.stream().map(place -> place.pattern().with("{id}")).toList();
    }

    /**
     * @param raw path of the request line, still encoded
     * @return empty if no resource is there
     */
    Optional<RestPath> find(String raw) {
        return RequestPath.segments(raw).flatMap(segments -> {
            Optional<RestPath> own = own(segments);
            return own.filter(RestPaths::certain).or(() -> aliased(segments)).or(() -> own);
        });
    }

    private Optional<RestPath> own(List<String> segments) {
        for (Place place : places) {
            Optional<RestPath> match = place.match(segments);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    /** An alias such as {@code /node/about} looks like an entity's own path; one like {@code /node/1} is none. */
    private static boolean certain(RestPath path) {
        String parameter = path.parameter();
        for (int i = 0; i < parameter.length(); i++) {
            if (parameter.charAt(i) < '0' || parameter.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private Optional<RestPath> aliased(List<String> segments) {
        return aliases.target("/" + String.join("/", segments))
                .flatMap(RequestPath::segments)
                .flatMap(this::own);
    }

    private void add(RestResource<?> resource) {
        RestResourceDefinition definition = resource.definition();
        places.add(new Place(resource, true, PathPattern.of(definition.entityPath())));
        Stream.of(definition.createPath())
                .filter(path -> !path.isEmpty())
                .forEach(path -> places.add(new Place(resource, false, PathPattern.of(path))));
    }
}
