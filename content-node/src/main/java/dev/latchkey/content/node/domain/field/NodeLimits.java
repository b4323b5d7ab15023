package dev.latchkey.content.node.domain.field;

/**
 * How much a node may hold.
 *
 * @param title code points
 * @param body characters (UTF-16 units) of each text of a formatted field, and of the revision log
 * @param jsonDepth nested objects and arrays in a request body
 */
public record NodeLimits(int title, int body, int jsonDepth) {

    /** The title's column holds no more. */
    private static final int LONGEST_TITLE = 255;

    public static final NodeLimits DEFAULT = new NodeLimits(LONGEST_TITLE, 1_000_000, 64);

    public NodeLimits {
        if (title < 1 || title > LONGEST_TITLE || body < 1 || jsonDepth < 8) {
            throw new IllegalArgumentException(
                    "title must be 1 to 255, body at least 1 and JSON depth at least 8: %d, %d, %d"
                            .formatted(title, body, jsonDepth));
        }
    }
}
