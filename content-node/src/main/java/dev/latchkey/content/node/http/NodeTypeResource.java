package dev.latchkey.content.node.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.latchkey.content.node.domain.NodePermission;
import dev.latchkey.content.node.domain.field.Decision;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Schema;
import dev.latchkey.web.rest.EntityTag;
import dev.latchkey.web.rest.RestDescription;
import dev.latchkey.web.rest.RestRequest;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.RestResponse;
import dev.latchkey.web.rest.Verb;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Content types over REST, to be read; in the flat form of configuration. */
public final class NodeTypeResource implements RestResource<NodeType> {

    private static final RestResourceDefinition DEFINITION = new RestResourceDefinition(
            "entity:node_type", "Content type", "/entity/node_type/{node_type}", "", Set.of(Verb.GET));

    private final FieldsJson json = new FieldsJson();
    private final NodeTypes types;

    @Inject
    public NodeTypeResource(NodeTypes types) {
        this.types = types;
    }

    @Override
    public RestResourceDefinition definition() {
        return DEFINITION;
    }

    @Override
    public RestDescription description() {
        Parameter name = Parameter.path(
                "node_type",
                "The machine name of the content type.",
                Schema.text().example("page"));
        return RestDescription.of(
                        "NodeType", "What kinds of content there are.", name, Content.json(Schema.named("NodeType")))
                .needing(Verb.GET, "Needs the permission \"access content\".")
                .referringTo(Map.of("NodeType", schema()));
    }

    private static Schema schema() {
        return Schema.object()
                .having("uuid", Schema.text().with("format", "uuid"))
                .having("langcode", Schema.oneOfTexts(List.of("en")))
                .having("status", Schema.bool())
                .having("dependencies", Schema.object())
                .having("name", Schema.text().about("For people."))
                .having("type", Schema.text().about("The machine name."))
                .having("description", Schema.text())
                .having("help", Schema.text().about("Shown above the form."))
                .having("new_revision", Schema.bool())
                .having("preview_mode", Schema.integer().with("minimum", 0).with("maximum", 2))
                .having("display_submitted", Schema.bool())
                .closed();
    }

    @Override
    public Optional<NodeType> find(String parameter) {
        return types.find(parameter);
    }

    @Override
    public RestResponse read(RestRequest request, NodeType type) {
        if (!request.caller().may(NodePermission.ACCESS_CONTENT)) {
            Decision.missing(NodePermission.ACCESS_CONTENT).orRefuse();
        }
        byte[] body = json.write(out -> write(type, out));
        return RestResponse.ok(body).with("ETag", EntityTag.of(body));
    }

    private static void write(NodeType type, JsonGenerator out) throws IOException {
        out.writeStringField("uuid", type.uuid());
        out.writeStringField("langcode", "en");
        out.writeBooleanField("status", true);
        out.writeObjectFieldStart("dependencies");
        out.writeEndObject();
        out.writeStringField("name", type.label());
        out.writeStringField("type", type.name());
        out.writeStringField("description", type.description());
        out.writeStringField("help", type.help());
        out.writeBooleanField("new_revision", type.defaults().newRevision());
        out.writeNumberField("preview_mode", type.preview().number());
        out.writeBooleanField("display_submitted", type.showsSubmission());
    }
}
