package dev.latchkey.auth.application;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A registered API client configuration.
 *
 * @param id eight lower-case hexadecimal digits; what clients send as {@code AUTH-METHOD}
 * @param enabled a disabled application answers as if it did not exist
 * @param methodId the authentication method; it may be missing from this server, its settings are kept all the same
 * @param settings of the method by key, secrets left out
 * @param sealedSettings the method's secrets by key, sealed
 * @param refresh whether and for how long refresh tokens are handed out
 * @param version grows with every change of the application or its keys
 */
public record Application(
        String id,
        String name,
        boolean enabled,
        String methodId,
        Map<String, String> settings,
        Map<String, String> sealedSettings,
        ApplicationRules rules,
        RefreshSettings refresh,
        long version,
        Instant created,
        Instant changed) {

    public static final int LONGEST_NAME = 100;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");

    public Application {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an application's id is eight hexadecimal digits, not: " + id);
        }
        Objects.requireNonNull(name);
        Objects.requireNonNull(rules);
        Objects.requireNonNull(refresh);
        settings = Map.copyOf(settings);
        sealedSettings = Map.copyOf(sealedSettings);
    }

    /** Without refresh tokens. */
    public Application(
            String id,
            String name,
            boolean enabled,
            String methodId,
            Map<String, String> settings,
            Map<String, String> sealedSettings,
            ApplicationRules rules,
            long version,
            Instant created,
            Instant changed) {
        this(
                id,
                name,
                enabled,
                methodId,
                settings,
                sealedSettings,
                rules,
                RefreshSettings.OFF,
                version,
                created,
                changed);
    }

    /** The same with other settings of its method. */
    Application withSettings(Map<String, String> plain, Map<String, String> sealed) {
        return new Application(id, name, enabled, methodId, plain, sealed, rules, refresh, version, created, changed);
    }

    /** What a sealed setting of this application is sealed for. */
    String purpose(String settingKey) {
        return purpose(id, settingKey);
    }

    /** What a sealed setting of the application with this id is sealed for. */
    public static String purpose(String id, String settingKey) {
        return "application/" + id + "/" + settingKey;
    }

    @Override
    public String toString() {
        return "Application[" + id + ", " + name + ", " + methodId + ", version " + version + "]";
    }
}
