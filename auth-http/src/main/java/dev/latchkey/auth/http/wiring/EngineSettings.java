package dev.latchkey.auth.http.wiring;

import dev.latchkey.auth.flood.FloodLimits;
import dev.latchkey.auth.guard.MethodLimits;
import dev.latchkey.auth.session.SessionLimits;
import java.util.List;
import java.util.Map;

/**
 * What an operator decides about the engine.
 *
 * @param hashingPermits passwords hashed at a time, at least 1
 * @param corsOrigins where an application names none; {@code *} for all, empty for none
 * @param methodLimits what a method may cost
 * @param methodSettings settings of the server that authentication methods may read, by name
 */
public record EngineSettings(
        int hashingPermits,
        FloodLimits flood,
        SessionLimits sessions,
        List<String> corsOrigins,
        MethodLimits methodLimits,
        Map<String, String> methodSettings) {

    public EngineSettings {
        corsOrigins = List.copyOf(corsOrigins);
        methodSettings = Map.copyOf(methodSettings);
    }
}
