package dev.latchkey.content.node.http;

import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeAccess;
import dev.latchkey.content.node.domain.NodeCacheSize;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.NodeService;
import dev.latchkey.content.node.domain.Submission;
import dev.latchkey.content.node.domain.field.Decision;
import dev.latchkey.content.node.domain.field.NodeLimits;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.Caller;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.rest.EntityNumber;
import dev.latchkey.web.rest.EntityTag;
import dev.latchkey.web.rest.JsonBody;
import dev.latchkey.web.rest.RestRequest;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.RestResponse;
import dev.latchkey.web.rest.Verb;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Nodes over REST, exactly as Drupal's clients expect them. */
public final class NodeResource implements RestResource<Node> {

    private static final RestResourceDefinition DEFINITION =
            new RestResourceDefinition("entity:node", "Content", "/node/{node}", "/node", Set.of(Verb.values()));

    private final NodeService nodes;
    private final NodeAccess access;
    private final PublicAddress address;
    private final JsonBody bodies;
    private final NodeInput input;
    private final NodeJson json;
    private final ReadyAnswers answers;

    @Inject
    public NodeResource(
            NodeService nodes,
            NodeAccess access,
            NodeTypes types,
            NodeFields fields,
            NodeLimits limits,
            PublicAddress address,
            AccountLookup accounts,
            NodeCacheSize cacheSize) {
        this.nodes = nodes;
        this.access = access;
        this.address = address;
        this.bodies = new JsonBody(limits.jsonDepth());
        this.input = new NodeInput(types, fields);
        this.json = new NodeJson(types, fields, access);
        this.answers = new ReadyAnswers(cacheSize.half(), accounts);
    }

    @Override
    public RestResourceDefinition definition() {
        return DEFINITION;
    }

    @Override
    public boolean isName(String parameter) {
        return EntityNumber.parse(parameter).isPresent();
    }

    @Override
    public Optional<Node> find(String parameter) {
        return EntityNumber.parse(parameter).flatMap(nodes::find);
    }

    @Override
    public RestResponse read(RestRequest request, Node node) {
        Caller caller = request.caller();
        access.view(caller, node).orRefuse();
        return answers.of(
                node, access.viewAllFields(caller, node), () -> tagged(RestResponse.ok(json.write(node, caller))));
    }

    @Override
    public RestResponse create(RestRequest request) {
        checkMayCreate(request);
        Submission submission = input.submission(bodies.read(request.body()));
        Node node = nodes.create(request.caller(), submission).nodeOrThrow();
        byte[] body = json.write(node, request.caller());
        return tagged(RestResponse.created(address.of(UriPath.encoded(node.shownPath())), body));
    }

    @Override
    public RestResponse update(RestRequest request, Node target) {
        Node stored = nodes.stored(target.id()).orElse(target);
        access.update(request.caller(), stored).orRefuse();
        Submission submission = input.submission(bodies.read(request.body()));
        Node node = nodes.update(request.caller(), target.id(), submission, unchanged(request))
                .nodeOrThrow();
        return tagged(RestResponse.ok(json.write(node, request.caller())));
    }

    @Override
    public RestResponse delete(RestRequest request, Node target) {
        nodes.delete(request.caller(), target.id(), unchanged(request));
        return RestResponse.noContent();
    }

    /** Holds if the node is what the caller's {@code If-Match} says. */
    private Consumer<Node> unchanged(RestRequest request) {
        return node -> {
            if (!IfMatch.of(request).matches(() -> EntityTag.of(json.write(node, request.caller())))) {
                throw new RestFailure(412, "The content has changed since it was read.");
            }
        };
    }

    /** Refused before the body counts; it is only looked at to name the one permission that would help. */
    private void checkMayCreate(RestRequest request) {
        Decision any = access.createAny(request.caller());
        if (!any.allowed()) {
            namedType(request)
                    .map(type -> access.createNeeds(request.caller(), type))
                    .orElse(any)
                    .orRefuse();
        }
    }

    private Optional<NodeType> namedType(RestRequest request) {
        try {
            return input.namedType(bodies.read(request.body()));
        } catch (RestFailure unreadable) {
            return Optional.empty();
        }
    }

    private static RestResponse tagged(RestResponse response) {
        return response.with("ETag", EntityTag.of(response.body()));
    }
}
