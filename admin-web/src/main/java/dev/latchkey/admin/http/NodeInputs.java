package dev.latchkey.admin.http;

import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.FieldValues;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldEdit;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.text.TextFormats;
import dev.latchkey.content.node.domain.type.FieldSpec;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.web.Caller;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which fields of a node the form offers to somebody: those that they may set and that a form can hold. */
final class NodeInputs {

    static final String TEXT = "text_with_summary";
    static final String BOOLEAN = "boolean";
    static final String PATH = "path";
    static final String LINE = "string";
    static final String LINES = "string_long";
    static final String INTEGER = "integer";

    private static final Map<String, String> BASE = Map.of(
            BaseField.TITLE, LINE,
            BaseField.STATUS, BOOLEAN,
            BaseField.PROMOTE, BOOLEAN,
            BaseField.STICKY, BOOLEAN,
            BaseField.PATH, PATH,
            BaseField.REVISION_LOG, LINES);
    private static final List<String> KINDS = List.of(TEXT, BOOLEAN, PATH, LINE, LINES, INTEGER);

    private final NodeFields fields;
    private final TextFormats formats;

    /**
     * A field of the form.
     *
     * @param kind one of the constants of this class
     */
    record Input(String name, String kind, String label, boolean required) {}

    @Inject
    NodeInputs(NodeFields fields, TextFormats formats) {
        this.fields = fields;
        this.formats = formats;
    }

    /**
     * In the order of the form.
     *
     * @param creates whether the node is new
     * @param current values of the node; none if it is new
     */
    List<Input> offered(NodeType type, Caller caller, boolean creates, FieldValues current) {
        List<Input> inputs = new ArrayList<>();
        add(inputs, type, caller, creates, BaseField.TITLE);
        type.fields().stream()
                .map(FieldSpec::name)
                .filter(name -> formatIsUsable(current.get(name), caller))
                .forEach(name -> add(inputs, type, caller, creates, name));
        if (!creates) {
            add(inputs, type, caller, false, BaseField.REVISION_LOG);
        }
        List.of(BaseField.STATUS, BaseField.PATH, BaseField.PROMOTE, BaseField.STICKY)
                .forEach(name -> add(inputs, type, caller, creates, name));
        return inputs;
    }

    private void add(List<Input> inputs, NodeType type, Caller caller, boolean creates, String name) {
        FieldEdit edit = new FieldEdit(creates, true, type.defaults().newRevision(), caller.permissions());
        definition(type, name)
                .filter(field -> field.edit().decide(edit).allowed())
                .map(field -> new Input(name, kind(type, name), field.label(), requiresText(type, name)))
                .filter(input -> KINDS.contains(input.kind()))
                .ifPresent(inputs::add);
    }

    private Optional<FieldDefinition> definition(NodeType type, String name) {
        return fields.of(type).stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private static String kind(NodeType type, String name) {
        return type.fields().stream()
                .filter(spec -> spec.name().equals(name))
                .map(FieldSpec::fieldType)
                .findFirst()
                .orElse(BASE.getOrDefault(name, ""));
    }

    private static boolean requiresText(NodeType type, String name) {
        return name.equals(BaseField.TITLE)
                || type.fields().stream().anyMatch(spec -> spec.name().equals(name) && spec.required());
    }

    /** A text in a format that somebody may not use is not theirs to edit: saving would take its format away. */
    private boolean formatIsUsable(List<FieldItem> items, Caller caller) {
        return items.stream()
                .filter(FieldItem.OfText.class::isInstance)
                .flatMap(item -> ((FieldItem.OfText) item).format().stream())
                .allMatch(format -> formats.usable(format, caller.permissions()));
    }
}
