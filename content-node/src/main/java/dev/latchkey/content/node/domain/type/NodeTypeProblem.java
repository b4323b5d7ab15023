package dev.latchkey.content.node.domain.type;

/**
 * Why a content type is not saved.
 *
 * @param field the setting concerned, for example {@code label}
 * @param message one sentence
 */
public record NodeTypeProblem(String field, String message) {}
