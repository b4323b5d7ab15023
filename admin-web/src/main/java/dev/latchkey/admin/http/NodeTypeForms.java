package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.content.node.domain.type.NodeDefaults;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypeDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The form of a content type. */
final class NodeTypeForms {

    private static final String NAME = "name";
    private static final String LABEL = "label";
    private static final String DESCRIPTION = "description";
    private static final String HELP = "help";
    private static final String PUBLISHED = "published";
    private static final String PROMOTED = "promoted";
    private static final String STICKY = "sticky";
    private static final String NEW_REVISION = "new_revision";
    private static final String SUBMISSION = "submission";

    private NodeTypeForms() {}

    /** The form of a type that is about to be made. */
    static Form blank() {
        return Form.of(Map.of(
                PUBLISHED, List.of("true"),
                NEW_REVISION, List.of("true"),
                SUBMISSION, List.of("true")));
    }

    static Form filled(NodeType type) {
        return Form.of(Map.of(
                LABEL, List.of(type.label()),
                DESCRIPTION, List.of(type.description()),
                HELP, List.of(type.help()),
                PUBLISHED, box(type.defaults().published()),
                PROMOTED, box(type.defaults().promoted()),
                STICKY, box(type.defaults().sticky()),
                NEW_REVISION, box(type.defaults().newRevision()),
                SUBMISSION, box(type.showsSubmission())));
    }

    static NodeTypeDraft creation(Form form) {
        return draft(form.trimmed(NAME), form);
    }

    static NodeTypeDraft change(NodeType type, Form form) {
        return draft(type.name(), form);
    }

    static List<Field> creationFields(Form form, Problems problems) {
        List<Field> fields = new ArrayList<>(changeFields(form, problems));
        fields.add(
                1,
                Field.of(Control.TEXT, NAME, "Machine name")
                        .value(form.text(NAME))
                        .help("1 to 32 lower-case letters, digits and underscores, a letter first, for example"
                                + " press_release. The API names the type by it, so it cannot be changed later.")
                        .mandatory()
                        .problems(problems));
        return fields;
    }

    static List<Field> changeFields(Form form, Problems problems) {
        return List.of(
                Field.of(Control.TEXT, LABEL, "Name")
                        .value(form.text(LABEL))
                        .help("For people, for example Press release.")
                        .mandatory()
                        .problems(problems),
                Field.of(Control.AREA, DESCRIPTION, "Description")
                        .value(form.text(DESCRIPTION))
                        .help("Shown to whoever chooses a type for new content.")
                        .problems(problems),
                Field.of(Control.AREA, HELP, "Explanation or submission guidelines")
                        .value(form.text(HELP))
                        .help("Shown above the form for content of this type.")
                        .problems(problems),
                Field.check(PUBLISHED, "Published", form.checked(PUBLISHED))
                        .help("New content starts published, unless its author says otherwise."),
                Field.check(PROMOTED, "Promoted to front page", form.checked(PROMOTED))
                        .help("New content starts promoted, unless its author says otherwise."),
                Field.check(STICKY, "Sticky at top of lists", form.checked(STICKY))
                        .help("New content starts sticky, unless its author says otherwise."),
                Field.check(NEW_REVISION, "Create new revision", form.checked(NEW_REVISION))
                        .help("Saving content here keeps the state before, unless its author says otherwise."),
                Field.check(SUBMISSION, "Display author and date information", form.checked(SUBMISSION))
                        .help("Told to those who show the content."));
    }

    private static NodeTypeDraft draft(String name, Form form) {
        return new NodeTypeDraft(
                name,
                form.trimmed(LABEL),
                form.text(DESCRIPTION),
                form.text(HELP),
                new NodeDefaults(
                        form.checked(PUBLISHED),
                        form.checked(PROMOTED),
                        form.checked(STICKY),
                        form.checked(NEW_REVISION)),
                form.checked(SUBMISSION));
    }

    private static List<String> box(boolean ticked) {
        return List.of(ticked ? "true" : "");
    }
}
