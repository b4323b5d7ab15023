package dev.latchkey.auth.application;

/**
 * Settings of the gate as a whole.
 *
 * @param enabled the master switch "Enable Authentication"; off makes every API caller anonymous
 * @param defaultApplicationId the application of requests without {@code AUTH-METHOD}; empty if there is none
 */
public record GateSettings(boolean enabled, String defaultApplicationId) {

    /** How a new server starts: closed, and without a default application. */
    public static final GateSettings INITIAL = new GateSettings(true, "");
}
