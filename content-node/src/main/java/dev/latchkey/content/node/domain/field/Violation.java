package dev.latchkey.content.node.domain.field;

/**
 * A value that is refused.
 *
 * @param path for example {@code title} or {@code body.0.format}
 * @param message one sentence
 */
public record Violation(String path, String message) {}
