package dev.latchkey.auth.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All applications with their keys and the gate's settings, read together. Immutable.
 *
 * @param applications by id, in the order of their creation
 * @param keys by application id, oldest first
 */
public record ApplicationBook(
        GateSettings gate, Map<String, Application> applications, Map<String, List<ApplicationKey>> keys) {

    public static final ApplicationBook EMPTY = new ApplicationBook(GateSettings.INITIAL, Map.of(), Map.of());

    public ApplicationBook {
        applications = Collections.unmodifiableMap(new LinkedHashMap<>(applications));
        keys = Map.copyOf(keys);
    }

    public Optional<Application> application(String id) {
        return Optional.ofNullable(applications.get(id));
    }

    public List<ApplicationKey> keysOf(String applicationId) {
        return keys.getOrDefault(applicationId, List.of());
    }

    /** The default application, if one is set and exists. */
    public Optional<Application> defaultApplication() {
        return application(gate.defaultApplicationId());
    }
}
