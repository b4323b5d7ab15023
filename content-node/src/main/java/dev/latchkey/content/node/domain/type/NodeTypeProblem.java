package dev.latchkey.content.node.domain.type;

/**
 * Why a content type is not saved.
 *
 * @param field the setting concerned, for example {@code label}
 * @param message one sentence
 */
public record NodeTypeProblem(String field, String message) {

    /** The field of the problem that somebody else changed the type first. */
    public static final String VERSION = "version";
}
