package dev.latchkey.admin.http;

import dev.latchkey.admin.http.NodeInputs.Input;
import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Option;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.admin.page.Problems.Problem;
import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.FieldValues;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.Submission;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.field.Violation;
import dev.latchkey.content.node.domain.text.TextFormats;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.web.Caller;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form of a node, drawn from the fields of its content type. */
final class NodeForms {

    static final String NEW_REVISION = "revision";

    private static final String MISSING = "This value should not be null.";

    private final NodeInputs inputs;
    private final TextFormats formats;

    @Inject
    NodeForms(NodeInputs inputs, TextFormats formats) {
        this.inputs = inputs;
        this.formats = formats;
    }

    /** The form of a node that is about to be made. */
    Form blank(NodeType type) {
        return Form.of(Map.of(
                BaseField.STATUS, List.of(type.defaults().published() ? "true" : ""),
                BaseField.PROMOTE, List.of(type.defaults().promoted() ? "true" : ""),
                BaseField.STICKY, List.of(type.defaults().sticky() ? "true" : "")));
    }

    Form filled(NodeType type, Caller caller, Node node) {
        List<Input> offered = inputs.offered(type, caller, false, node.values());
        Map<String, List<String>> parameters = new LinkedHashMap<>(NodeItems.filled(offered, node.values()));
        parameters.put(NEW_REVISION, List.of(type.defaults().newRevision() ? "true" : ""));
        parameters.put(BaseField.REVISION_LOG, List.of());
        return Form.of(parameters);
    }

    Submission creation(NodeType type, Caller caller, Form form) {
        Map<String, List<FieldItem>> fields = new LinkedHashMap<>();
        for (Input input : inputs.offered(type, caller, true, FieldValues.NONE)) {
            List<FieldItem> entered = NodeItems.entered(input, form, FieldValues.NONE);
            if (!entered.isEmpty() || input.required()) {
                fields.put(input.name(), entered);
            }
        }
        return new Submission(type, fields);
    }

    /** The log belongs to a new revision; without one it stays as it is. */
    Submission change(NodeType type, Caller caller, Form form, Node node) {
        Map<String, List<FieldItem>> fields = new LinkedHashMap<>();
        boolean newRevision = form.checked(NEW_REVISION);
        for (Input input : inputs.offered(type, caller, false, node.values())) {
            if (!input.name().equals(BaseField.REVISION_LOG) || newRevision) {
                fields.put(input.name(), NodeItems.entered(input, form, node.values()));
            }
        }
        return new Submission(type, fields);
    }

    List<Field> creationFields(NodeType type, Caller caller, Form form, Problems problems) {
        return fields(type, caller, form, problems, inputs.offered(type, caller, true, FieldValues.NONE));
    }

    List<Field> changeFields(NodeType type, Caller caller, Form form, Problems problems, Node node) {
        List<Field> fields = new ArrayList<>();
        for (Input input : inputs.offered(type, caller, false, node.values())) {
            if (input.name().equals(BaseField.REVISION_LOG)) {
                fields.add(Field.check(NEW_REVISION, "Create new revision", form.checked(NEW_REVISION))
                        .help("Keeps the present state, so that one can go back to it."));
            }
            fields.addAll(fields(type, caller, form, problems, List.of(input)));
        }
        return fields;
    }

    Problems problems(List<Violation> violations, NodeType type, Caller caller, FieldValues current) {
        List<Input> offered = inputs.offered(type, caller, current.equals(FieldValues.NONE), current);
        return new Problems(violations.stream()
                .map(violation -> problem(violation, offered))
                .toList());
    }

    private static Problem problem(Violation violation, List<Input> offered) {
        String[] path = violation.path().split("\\.");
        Input input = offered.stream()
                .filter(known -> known.name().equals(path[0]))
                .findFirst()
                .orElse(new Input("", "", path[0], false));
        String property = path.length > 2 ? path[2] : "value";
        String parameter = input.kind().equals(NodeInputs.TEXT) ? input.name() + "." + property : input.name();
        String text = violation.message().equals(MISSING) ? input.label() + " field is required." : violation.message();
        return new Problem(parameter, text);
    }

    private List<Field> fields(NodeType type, Caller caller, Form form, Problems problems, List<Input> offered) {
        return offered.stream()
                .flatMap(input -> controls(input, caller))
                .map(field -> field.values(form.all(field.name())).problems(problems))
                .toList();
    }

    private Stream<Field> controls(Input input, Caller caller) {
        String name = input.name();
        Field plain = Field.of(Control.TEXT, name, input.label());
        return switch (input.kind()) {
            case NodeInputs.BOOLEAN -> Stream.of(Field.of(Control.CHECK, name, input.label()));
            case NodeInputs.INTEGER -> Stream.of(Field.of(Control.NUMBER, name, input.label()));
            case NodeInputs.LINES -> Stream.of(Field.of(Control.AREA, name, input.label()));
            case NodeInputs.PATH ->
                Stream.of(plain.help("Another path that leads here, for example /about. Empty for none."));
            case NodeInputs.TEXT -> text(input, caller);
            default -> Stream.of(input.required() ? plain.mandatory() : plain);
        };
    }

    private Stream<Field> text(Input input, Caller caller) {
        Field value = Field.of(Control.AREA, input.name() + ".value", input.label());
        List<Option> options = new ArrayList<>();
        formats.usableBy(caller.permissions()).forEach(format -> options.add(Option.of(format.id(), format.label())));
        options.add(Option.of("", "None (shown as plain text)"));
        return Stream.of(
                input.required() ? value.mandatory() : value,
                Field.of(Control.SELECT, input.name() + ".format", "Text format of " + input.label())
                        .help("How the text becomes HTML.")
                        .options(options),
                Field.of(Control.AREA, input.name() + ".summary", "Summary of " + input.label())
                        .help("Optional; shown where there is no room for the whole."));
    }
}
