package dev.latchkey.content.node.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.type.FieldSpec;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.Json;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Schema;
import dev.latchkey.web.openapi.Sentence;
import dev.latchkey.web.rest.RestDescription;
import dev.latchkey.web.rest.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes nodes: of each content type there is, how one looks, what makes one and what changes one. */
final class NodeSchemas {

    private static final String NEW = "Creation";
    private static final String CHANGED = "Change";

    private final NodeTypes types;
    private final NodeFields fields;

    NodeSchemas(NodeTypes types, NodeFields fields) {
        this.types = types;
        this.fields = fields;
    }

    RestDescription description() {
        Parameter number = Parameter.path(
                "node",
                "The number of the node (nid).",
                Schema.integer().with("minimum", 1).example(1));
        return RestDescription.of(
                        "Node",
                        "Pages and other content. A node is of a content type, which says what fields it has; every field"
                                + " is a list of items, with one item or none. Fields that only the server sets may be sent"
                                + " if they say what is so anyway.",
                        number,
                        Content.json(Schema.named("Node")))
                .needing(Verb.GET, "Needs the permission \"access content\"; unpublished content needs more.")
                .needing(Verb.POST, "Needs \"create <type> content\", for example \"create page content\".")
                .needing(
                        Verb.PATCH,
                        "Needs \"edit any <type> content\" or, for one's own, \"edit own <type> content\"."
                                + " The type must be named; fields that are left out stay as they are.")
                .needing(
                        Verb.DELETE,
                        "Needs \"delete any <type> content\" or, for one's own, \"delete own <type> content\".")
                .taking(Verb.POST, body(NEW, true))
                .taking(Verb.PATCH, body(CHANGED, false))
                .changedOnCondition()
                .refusing(
                        new Sentence(409, "uuidTaken", "uuid: There is content with this UUID already."),
                        new Sentence(412, "nodeChanged", NodeResource.CHANGED),
                        new Sentence(
                                422,
                                "titleMissing",
                                "Unprocessable Entity: validation failed.\ntitle: This value should not be null.\n"))
                .referringTo(schemas());
    }

    private Content body(String suffix, boolean creating) {
        Schema schema = Schema.named("Node" + suffix);
        return types.all().stream()
                .findFirst()
                .map(type -> Content.json(schema, example(type, creating)))
                .orElseGet(() -> Content.json(schema));
    }

    private ObjectNode example(NodeType type, boolean creating) {
        ObjectNode body = Json.object();
        body.putArray(BaseField.TYPE).addObject().put("target_id", type.name());
        List<String> names = creating ? needed(type) : List.of(BaseField.TITLE);
        return body.setAll(new FieldsSchema(fields.of(type)).example(names));
    }

    private Map<String, Schema> schemas() {
        Map<String, Schema> all = new LinkedHashMap<>();
        List.of("", NEW, CHANGED).forEach(suffix -> all.put("Node" + suffix, any(suffix)));
        types.all().forEach(type -> {
            FieldsSchema settable = new FieldsSchema(fields.of(type).stream()
                    .filter(field -> !field.name().equals(BaseField.TYPE))
                    .toList());
            all.put(name(type, ""), shown(type));
            all.put(name(type, NEW), settable.sent(start(type), true, needed(type)));
            all.put(name(type, CHANGED), settable.sent(start(type), false, List.of()));
        });
        return all;
    }

    /** One of the content types; a document without any still says what a node is. */
    private Schema any(String suffix) {
        List<Schema> choices = new ArrayList<>();
        types.all().forEach(type -> choices.add(Schema.named(name(type, suffix))));
        return choices.isEmpty()
                ? Schema.object().about("There is no content type yet.")
                : Schema.anyOf(choices).about("By the content type that \"type\" names.");
    }

    /** The value of "type" tells nodes of one type from others. */
    private Schema shown(NodeType type) {
        FieldDefinition reference = fields.of(type).stream()
                .filter(field -> field.name().equals(BaseField.TYPE))
                .findFirst()
                .orElseThrow();
        Schema item = reference.type().shown().mayHave("target_id", only(type));
        return new FieldsSchema(fields.of(type))
                .shown()
                .about(type.label())
                .mayHave(BaseField.TYPE, one(item).about(reference.label()));
    }

    private static Schema start(NodeType type) {
        Schema item = Schema.object().having("target_id", only(type));
        return Schema.object().about(type.label()).having(BaseField.TYPE, one(item));
    }

    private static Schema only(NodeType type) {
        return Schema.oneOfTexts(List.of(type.name()));
    }

    private static Schema one(Schema item) {
        return Schema.listOf(item).with("minItems", 1).with("maxItems", 1);
    }

    private static List<String> needed(NodeType type) {
        List<String> names = new ArrayList<>(List.of(BaseField.TITLE));
        type.fields().stream().filter(FieldSpec::required).map(FieldSpec::name).forEach(names::add);
        return names;
    }

    /** Machine names are in lower case, so that no two of these can meet. */
    private static String name(NodeType type, String suffix) {
        return "Node_" + type.name() + (suffix.isEmpty() ? "" : "_" + suffix);
    }
}
