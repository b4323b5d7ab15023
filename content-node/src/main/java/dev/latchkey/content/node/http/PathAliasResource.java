package dev.latchkey.content.node.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.content.node.domain.PathAliasFields;
import dev.latchkey.content.node.domain.PathAliasService;
import dev.latchkey.content.node.domain.alias.PathAlias;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.field.NodeLimits;
import dev.latchkey.web.Json;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Schema;
import dev.latchkey.web.openapi.Sentence;
import dev.latchkey.web.rest.EntityNumber;
import dev.latchkey.web.rest.EntityTag;
import dev.latchkey.web.rest.JsonBody;
import dev.latchkey.web.rest.RestDescription;
import dev.latchkey.web.rest.RestRequest;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.RestResponse;
import dev.latchkey.web.rest.Verb;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Aliases over REST, for those who administer them. */
public final class PathAliasResource implements RestResource<PathAlias> {

    private static final String CHANGED = "The alias has changed since it was read.";

    private static final RestResourceDefinition DEFINITION = new RestResourceDefinition(
            "entity:path_alias",
            "URL alias",
            "/entity/path_alias/{path_alias}",
            "/entity/path_alias",
            Set.of(Verb.values()));

    private final FieldsJson json = new FieldsJson();
    private final PathAliasService aliases;
    private final PathAliasFields fields;
    private final PublicAddress address;
    private final JsonBody bodies;

    @Inject
    public PathAliasResource(
            PathAliasService aliases, PathAliasFields fields, NodeLimits limits, PublicAddress address) {
        this.aliases = aliases;
        this.fields = fields;
        this.address = address;
        this.bodies = new JsonBody(limits.jsonDepth());
    }

    @Override
    public RestResourceDefinition definition() {
        return DEFINITION;
    }

    @Override
    public RestDescription description() {
        Parameter number = Parameter.path(
                "path_alias",
                "The number of the alias.",
                Schema.integer().with("minimum", 1).example(1));
        FieldsSchema schema = new FieldsSchema(fields.all());
        ObjectNode example = Json.object();
        example.putArray("path").addObject().put("value", "/node/1");
        example.putArray("alias").addObject().put("value", "/about-us");
        return RestDescription.of(
                        "PathAlias",
                        "Other addresses of content. All of it needs the permission \"administer url aliases\".",
                        number,
                        Content.json(Schema.named("PathAlias")))
                .taking(Verb.POST, Content.json(Schema.named("PathAliasCreation"), example))
                .taking(
                        Verb.PATCH,
                        Content.json(
                                Schema.named("PathAliasChange"),
                                example.deepCopy().without("path")))
                .changedOnCondition()
                .refusing(new Sentence(412, "aliasChanged", CHANGED))
                .referringTo(new TreeMap<>(Map.of(
                        "PathAlias", schema.shown(),
                        "PathAliasCreation", schema.sent(Schema.object(), true, List.of("path", "alias")),
                        "PathAliasChange", schema.sent(Schema.object(), false, List.of()))));
    }

    @Override
    public boolean isName(String parameter) {
        return EntityNumber.parse(parameter).isPresent();
    }

    @Override
    public Optional<PathAlias> find(String parameter) {
        return EntityNumber.parse(parameter).flatMap(aliases::find);
    }

    @Override
    public RestResponse read(RestRequest request, PathAlias alias) {
        aliases.access(request.caller()).orRefuse();
        return tagged(RestResponse.ok(body(alias)));
    }

    @Override
    public RestResponse create(RestRequest request) {
        aliases.access(request.caller()).orRefuse();
        PathAlias alias = aliases.create(request.caller(), submitted(request));
        return tagged(RestResponse.created(address.of("/entity/path_alias/" + alias.id()), body(alias)));
    }

    @Override
    public RestResponse update(RestRequest request, PathAlias target) {
        aliases.access(request.caller()).orRefuse();
        checkUnchanged(request, target);
        return tagged(RestResponse.ok(body(aliases.update(request.caller(), target, submitted(request)))));
    }

    @Override
    public RestResponse delete(RestRequest request, PathAlias target) {
        aliases.access(request.caller()).orRefuse();
        checkUnchanged(request, target);
        aliases.delete(request.caller(), target);
        return RestResponse.noContent();
    }

    private void checkUnchanged(RestRequest request, PathAlias alias) {
        if (!IfMatch.of(request).matches(() -> EntityTag.of(body(alias)))) {
            throw new RestFailure(412, CHANGED);
        }
    }

    private Map<String, List<FieldItem>> submitted(RestRequest request) {
        JsonNode body = bodies.read(request.body());
        if (!body.isObject()) {
            throw new RestFailure(400, "The body must be a JSON object.");
        }
        return new FieldsInput("URL aliases", fields.all()).items(body);
    }

    private byte[] body(PathAlias alias) {
        return json.write(fields.all(), fields.values(alias));
    }

    private static RestResponse tagged(RestResponse response) {
        return response.with("ETag", EntityTag.of(response.body()));
    }
}
