package dev.latchkey.content.node.domain.field;

import dev.latchkey.web.Permissions;
import java.util.List;

/**
 * The checking of one item: who sends it, where it stands, and where its violations go.
 *
 * @param ownPath the path that the node is reached by without an alias; empty for a node that does not exist yet
 */
public record ItemCheck(
        FieldDefinition field, int delta, String ownPath, Permissions permissions, List<Violation> violations) {

    static final String WRONG_TYPE = "This value should be of the correct primitive type.";
    static final String NO_CHOICE = "The value you selected is not a valid choice.";
    static final String NULL = "This value should not be null.";

    void violation(String property, String message) {
        violations.add(new Violation(field.name() + "." + delta + "." + property, message));
    }

    void itemViolation(String message) {
        violations.add(new Violation(field.name() + "." + delta, message));
    }

    /** Texts are kept as sent, except what no database can keep. */
    void text(String property, String text, int limit, int length) {
        if (length > limit) {
            violation(property, field.label() + ": may not be longer than " + limit + " characters.");
        }
        if (text.indexOf('\0') >= 0) {
            violation(property, field.label() + ": may not contain the character U+0000.");
        }
    }
}
