package dev.latchkey.auth.http.wiring;

import dev.latchkey.auth.flood.FloodLimits;
import dev.latchkey.auth.session.SessionLimits;

/**
 * What an operator decides about the engine.
 *
 * @param hashingPermits passwords hashed at a time, at least 1
 */
public record EngineSettings(int hashingPermits, FloodLimits flood, SessionLimits sessions) {}
