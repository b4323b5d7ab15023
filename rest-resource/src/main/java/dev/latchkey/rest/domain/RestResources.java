package dev.latchkey.rest.domain;

import dev.latchkey.web.Reloadable;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.RestResourceDefinition;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The resources that exist and how they are offered. Nothing is offered that was not saved, and nothing at all before
 * the first {@link #reload}. Reading never touches the database. Thread-safe.
 */
public final class RestResources implements Reloadable {

    private final RestResourceConfigRepository repository;
    private final List<RestResourceDefinition> definitions;
    private volatile Map<String, RestResourceConfig> saved = Map.of();

    /** @throws IllegalStateException if two resources share an id */
    @Inject
    public RestResources(RestResourceConfigRepository repository, Set<RestResource<?>> resources) {
        this.repository = repository;
        this.definitions = resources.stream()
                .map(RestResource::definition)
                .sorted(Comparator.comparing(RestResourceDefinition::id))
                .toList();
        if (definitions.stream()
                        .map(RestResourceDefinition::configId)
                        .distinct()
                        .count()
                < definitions.size()) {
            throw new IllegalStateException("two REST resources share an id: " + definitions);
        }
    }

    /** One at a time, so that an older snapshot never replaces a newer one. */
    @Override
    public synchronized void reload() {
        saved = repository.all().stream()
                .collect(Collectors.toUnmodifiableMap(RestResourceConfig::pluginId, Function.identity()));
    }

    /** Every resource, ordered by id. */
    public List<RestResourceEntry> list() {
        Map<String, RestResourceConfig> now = saved;
        return definitions.stream().map(definition -> entry(definition, now)).toList();
    }

    /**
     * One resource; empty if there is none.
     *
     * @param pluginId for example {@code entity:node}
     */
    public Optional<RestResourceEntry> find(String pluginId) {
        return definition(pluginId).map(definition -> entry(definition, saved));
    }

    /** How a resource is offered at this moment. */
    public RestResourceConfig configOf(RestResourceDefinition definition) {
        return entry(definition, saved).config();
    }

    /** Checks a draft, and if nothing is wrong with it stores and enables it, in force when this returns. */
    public SaveResult save(RestResourceDraft draft) {
        Optional<RestResourceDefinition> definition = definition(draft.pluginId());
        if (definition.isEmpty()) {
            return new SaveResult.Refused(List.of(new RestConfigProblem(
                    "plugin_id", "The REST resource \"" + draft.pluginId() + "\" does not exist.")));
        }
        List<RestConfigProblem> problems = draft.problems(definition.get());
        return problems.isEmpty() ? store(draft.toConfig(definition.get())) : new SaveResult.Refused(problems);
    }

    /**
     * Closes every method of a resource at once and keeps its configuration.
     *
     * @return false if the resource has no configuration
     */
    public boolean disable(String pluginId) {
        boolean done = definition(pluginId)
                .map(RestResourceDefinition::configId)
                .filter(repository::disable)
                .isPresent();
        reload();
        return done;
    }

    private SaveResult store(RestResourceConfig config) {
        repository.save(config);
        reload();
        return new SaveResult.Saved(config);
    }

    private Optional<RestResourceDefinition> definition(String pluginId) {
        return definitions.stream()
                .filter(definition -> definition.id().equals(pluginId))
                .findFirst();
    }

    private static RestResourceEntry entry(RestResourceDefinition definition, Map<String, RestResourceConfig> configs) {
        RestResourceConfig config = configs.get(definition.id());
        return new RestResourceEntry(definition, config == null ? RestResourceConfig.neverSaved(definition) : config);
    }
}
