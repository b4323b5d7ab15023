package dev.latchkey.server.config;

import java.util.Locale;

/**
 * One setting: all that parsing, {@code --help} and the documentation page know about it.
 *
 * @param key as in the file, for example {@code limits.body}
 * @param fallback the value where none is given
 * @param fallbackText the same as text, for people
 * @param secret whether the value must not be shown; such a setting has no flag, since others see a process's flags
 * @param help one or two sentences for the operator
 */
record Setting<T>(String key, Kind<T> kind, T fallback, String fallbackText, boolean secret, String help) {

    static <T> Setting<T> of(String key, Kind<T> kind, String fallback, String help) {
        T value = kind.read(fallback)
                .orElseThrow(() -> new IllegalArgumentException("the default of " + key + " is not valid"));
        return new Setting<>(key, kind, value, fallback, false, help);
    }

    static Setting<Secret> secret(String key, String help) {
        return new Setting<>(key, Kinds.secret(), Secret.NONE, "", true, help);
    }

    /** The environment variable, for example {@code LATCHKEY_LIMITS_BODY}. */
    String variable() {
        return "LATCHKEY_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The flag, for example {@code --limits-body}. */
    String flag() {
        return "--" + key.replace('.', '-');
    }
}
