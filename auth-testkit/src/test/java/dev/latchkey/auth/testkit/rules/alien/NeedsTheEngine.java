package dev.latchkey.auth.testkit.rules.alien;

import dev.latchkey.auth.application.SettingsCheck;
import dev.latchkey.auth.spi.ConfigSchema;

/** An offender. */
public final class NeedsTheEngine {
    SettingsCheck check(ConfigSchema schema) {
        return new SettingsCheck(schema);
    }
}
