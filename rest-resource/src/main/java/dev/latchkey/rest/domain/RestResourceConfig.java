package dev.latchkey.rest.domain;

import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.Verb;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one resource is offered (contract "content", section 4.1).
 *
 * @param id name of the configuration, for example {@code entity.node}
 * @param pluginId the resource, for example {@code entity:node}
 * @param enabled false closes every method and keeps the rest
 * @param methods what each chosen method accepts, in the order of {@link Verb}
 */
public record RestResourceConfig(
        String id, String pluginId, boolean enabled, Granularity granularity, Map<Verb, MethodConfig> methods) {

    public RestResourceConfig {
        Map<Verb, MethodConfig> ordered = new EnumMap<>(Verb.class);
        ordered.putAll(methods);
        methods = Collections.unmodifiableMap(ordered);
    }

    /** What a resource starts with: nothing. */
    static RestResourceConfig neverSaved(RestResourceDefinition definition) {
        return new RestResourceConfig(definition.configId(), definition.id(), false, Granularity.RESOURCE, Map.of());
    }

    /** What a method accepts; empty if it has no route, be it not chosen, incomplete or disabled. */
    public Optional<MethodConfig> route(Verb verb) {
        return Optional.ofNullable(methods.get(verb)).filter(method -> enabled && method.routable());
    }
}
