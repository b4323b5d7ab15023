package dev.latchkey.auth.application;

import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The settings of an application as they are kept: secrets sealed, the rest in the clear. */
final class StoredSettings {

    private final SecretBox secrets;

    StoredSettings(SecretBox secrets) {
        this.secrets = secrets;
    }

    /** All of them, secrets opened. */
    Map<String, String> clear(Application application) {
        Map<String, String> clear = new HashMap<>(application.settings());
        application.sealedSettings().forEach((key, secret) -> clear.put(key, opened(application, key, secret)));
        return clear;
    }

    /**
     * The application with these settings in the place of its own.
     *
     * @param clear all of them, secrets opened; those that have not changed stay sealed as they are
     */
    Application replaced(Application application, Map<String, String> clear, ConfigSchema schema) {
        Map<String, String> plain = new HashMap<>();
        Map<String, String> sealed = new HashMap<>();
        clear.forEach((key, value) -> {
            if (secret(application, key, schema)) {
                sealed.put(key, sealed(application, key, value));
            } else {
                plain.put(key, value);
            }
        });
        return application.withSettings(plain, sealed);
    }

    String sealed(Application application, String key, String value) {
        String before = application.sealedSettings().getOrDefault(key, "");
        boolean same = !before.isEmpty() && opened(application, key, before).equals(value);
        return same ? before : secrets.seal(value.getBytes(StandardCharsets.UTF_8), application.purpose(key));
    }

    /** What the method does not know is a secret unless it has been kept in the clear so far. */
    private static boolean secret(Application application, String key, ConfigSchema schema) {
        return schema.field(key)
                .map(ConfigField::kind)
                .map(kind -> kind.secret())
                .orElse(!application.settings().containsKey(key));
    }

    private String opened(Application application, String key, String secret) {
        return new String(secrets.open(secret, application.purpose(key)), StandardCharsets.UTF_8);
    }
}
