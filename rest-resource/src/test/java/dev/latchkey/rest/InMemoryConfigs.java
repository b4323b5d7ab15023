package dev.latchkey.rest;

import dev.latchkey.rest.domain.RestResourceConfig;
import dev.latchkey.rest.domain.RestResourceConfigRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Configurations in memory. */
public final class InMemoryConfigs implements RestResourceConfigRepository {

    private final Map<String, RestResourceConfig> byId = new ConcurrentSkipListMap<>();

    @Override
    public List<RestResourceConfig> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public void save(RestResourceConfig config) {
        byId.put(config.id(), config);
    }

    @Override
    public boolean disable(String id) {
        return Optional.ofNullable(byId.computeIfPresent(id, (key, had) -> disabled(had)))
                .isPresent();
    }

    private static RestResourceConfig disabled(RestResourceConfig had) {
        return new RestResourceConfig(had.id(), had.pluginId(), false, had.granularity(), had.methods());
    }
}
