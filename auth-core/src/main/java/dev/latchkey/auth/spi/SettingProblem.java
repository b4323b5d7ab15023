package dev.latchkey.auth.spi;

/**
 * What is wrong with one setting.
 *
 * @param key the field it belongs to; empty if it concerns the settings as a whole
 * @param message one sentence for the administrator that says how to mend it; never holds the value of a secret
 */
public record SettingProblem(String key, String message) {}
