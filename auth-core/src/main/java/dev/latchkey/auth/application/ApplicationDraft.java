package dev.latchkey.auth.application;

import java.util.Map;

/**
 * An application as an administrator wants it.
 *
 * @param settings by key, secrets in the clear; a secret that is absent stays as it is, any other absent setting
 *     is unset
 */
public record ApplicationDraft(
        String name,
        boolean enabled,
        String methodId,
        Map<String, String> settings,
        ApplicationRules rules,
        RefreshSettings refresh) {

    public ApplicationDraft {
        settings = Map.copyOf(settings);
    }

    /** Without refresh tokens. */
    public ApplicationDraft(
            String name, boolean enabled, String methodId, Map<String, String> settings, ApplicationRules rules) {
        this(name, enabled, methodId, settings, rules, RefreshSettings.OFF);
    }

    @Override
    public String toString() {
        return "ApplicationDraft[" + name + ", " + methodId + "]";
    }
}
