package dev.latchkey.content.node.domain.type;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A content type.
 *
 * @param name machine name, never changes; for example {@code page}
 * @param uuid of this installation's type, never changes
 * @param label for example {@code Basic page}
 * @param description for whoever chooses a type; may be empty
 * @param help shown above the form; may be empty
 * @param showsSubmission whether pages show author and date
 * @param preview always disabled in a type that was made here, see decision 0009
 * @param fields beyond those that every node has, in the order shown
 * @param version grows with every change
 */
public record NodeType(
        String name,
        String uuid,
        String label,
        String description,
        String help,
        NodeDefaults defaults,
        boolean showsSubmission,
        PreviewMode preview,
        List<FieldSpec> fields,
        long version) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    public NodeType {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a machine name: " + name);
        }
        fields = List.copyOf(fields);
    }
}
