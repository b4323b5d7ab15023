package dev.latchkey.auth.application;

import dev.latchkey.auth.spi.KeyState;
import java.util.List;
import java.util.Map;

/**
 * Where applications' keys are kept. Every write moves the application's version and the configuration version, in the
 * same transaction.
 */
public interface ApplicationKeyRepository {

    /** All keys of all applications, oldest first. */
    List<ApplicationKey> all();

    /** Adds a key and puts other keys of the same application into new states (by key id), all or nothing. */
    void add(ApplicationKey key, Map<String, KeyState> others);

    /** Puts keys of one application (by key id) into new states, all or nothing. */
    void states(String applicationId, Map<String, KeyState> states);
}
