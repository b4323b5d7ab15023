package dev.latchkey.auth.testkit;

import java.util.Map;
import java.util.Set;

/**
 * Settings of which each is fine by itself, so that the schema lets them pass, and which {@code open} refuses.
 *
 * @param changed put in the place of the good ones with the same keys
 * @param problems keys of the settings to be complained of, all at once; empty text for the settings as a whole
 */
public record RefusedSettings(Map<String, String> changed, Set<String> problems) {

    public RefusedSettings {
        changed = Map.copyOf(changed);
        problems = Set.copyOf(problems);
    }
}
