package dev.latchkey.auth.http.wiring;

import dev.latchkey.auth.flood.FloodLimits;
import dev.latchkey.auth.session.SessionLimits;
import java.util.List;

/**
 * What an operator decides about the engine.
 *
 * @param hashingPermits passwords hashed at a time, at least 1
 * @param corsOrigins where an application names none; {@code *} for all, empty for none
 */
public record EngineSettings(int hashingPermits, FloodLimits flood, SessionLimits sessions, List<String> corsOrigins) {

    public EngineSettings {
        corsOrigins = List.copyOf(corsOrigins);
    }
}
