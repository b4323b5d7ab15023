package dev.latchkey.web.openapi;

/**
 * A refusal in Drupal's shape, as an example of its status.
 *
 * @param name of the example, for example {@code missingPermission}
 * @param message as sent
 */
public record Sentence(int status, String name, String message) {}
