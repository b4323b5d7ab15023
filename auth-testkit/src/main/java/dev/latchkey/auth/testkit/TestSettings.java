package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.MethodSettings;
import java.util.HashMap;
import java.util.Map;

/** Turns what an administrator enters into what a method gets. */
public final class TestSettings {

    private TestSettings() {}

    /** As the server does it: defaults filled in, what does not apply or is empty left out. Checks nothing. */
    public static MethodSettings effective(ConfigSchema schema, Map<String, String> entered) {
        Map<String, String> values = new HashMap<>();
        for (ConfigField field : schema.fields()) {
            String value = schema.effective(field, entered);
            if (schema.applies(field, entered) && !value.isEmpty()) {
                values.put(field.key(), value);
            }
        }
        return new MethodSettings(values);
    }
}
