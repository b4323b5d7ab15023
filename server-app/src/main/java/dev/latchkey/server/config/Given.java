package dev.latchkey.server.config;

/**
 * A known setting, as one place gives it.
 *
 * @param place for people, for example {@code latchkey.conf:3} or {@code flag --port}
 */
record Given(Setting<?> setting, String text, String place) {}
