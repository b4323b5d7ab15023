package dev.latchkey.content.node.domain.type;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A content type as somebody wants it; may be wrong. */
public record NodeTypeDraft(
        String name, String label, String description, String help, NodeDefaults defaults, boolean showsSubmission) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    /** As in {@code view all revisions}: the permissions of a type of this name would hold for every type. */
    private static final String EVERY_TYPE = "all";

    private static final int LONGEST_LABEL = 255;
    private static final int LONGEST_TEXT = 10_000;

    /** Everything that is wrong with it; empty if it can be saved. */
    public List<NodeTypeProblem> problems() {
        List<NodeTypeProblem> problems = new ArrayList<>();
        if (!NAME.matcher(name).matches()) {
            problems.add(new NodeTypeProblem(
                    "name",
                    "The machine name must be 1 to 32 lowercase letters, digits and underscores, a letter first."));
        }
        if (name.equals(EVERY_TYPE)) {
            problems.add(new NodeTypeProblem(
                    "name", "The machine name must not be \"all\", which stands for every type in permissions."));
        }
        if (label.isBlank() || label.length() > LONGEST_LABEL || label.indexOf('\0') >= 0) {
            problems.add(new NodeTypeProblem("label", "The name must be 1 to 255 characters."));
        }
        text("description", description, problems);
        text("help", help, problems);
        return problems;
    }

    private static void text(String field, String text, List<NodeTypeProblem> problems) {
        if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            problems.add(new NodeTypeProblem(field, "The " + field + " must be at most 10000 characters."));
        }
    }
}
