package dev.latchkey.server.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.web.Json;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.openapi.Answer;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes the document: what is about the whole, then each operation.
 *
 * @param version of the server
 */
record DocumentTree(Api api, PublicAddress address, String version) {

    /** May meet any request. */
    private static final Set<Refused> ALWAYS =
            Set.of(Refused.HEADERS_TOO_LARGE, Refused.INTERNAL_ERROR, Refused.UNAVAILABLE);

    private static final String INTRODUCTION = """
            The API of this server, as it is set up at the moment: what is not open is not here.

            **Start here.** Ask the administrator for the id of an application and how it proves who is calling; send the id
            as `AUTH-METHOD`. With the method JWT, `issueToken` gives a token for a user name and password, which goes into
            `Authorization: Bearer …`. Then read something: `readNode`.

            **Refusals** have one of two shapes. What concerns authentication has a stable code in `error`, and a `request_id`
            by which the audit log tells the reason. What concerns a resource has one sentence in `message`. The status line
            says what happened in both.

            Every path that takes GET takes HEAD, too, and answers OPTIONS with `Allow`.
            """;

    ObjectNode root() {
        ObjectNode root = Json.object().put("openapi", "3.1.1");
        root.set("info", info());
        root.putArray("servers").addObject().put("url", address.base().toString());
        ArrayNode tags = root.putArray("tags");
        api.tags().forEach(tag -> tags.addObject().put("name", tag.name()).put("description", tag.description()));
        ObjectNode paths = root.putObject("paths");
        api.operations()
                .forEach(operation -> paths.withObjectProperty(operation.path())
                        .set(operation.method().toLowerCase(Locale.ROOT), described(operation)));
        root.set("components", new ComponentsTree(api, used()).root());
        return root;
    }

    private ObjectNode info() {
        ObjectNode info = Json.object()
                .put("title", "Latchkey")
                .put("version", version)
                .put("summary", "Content over HTTP, guarded by pluggable authentication.")
                .put("description", INTRODUCTION);
        info.putObject("license").put("name", "Apache License 2.0").put("identifier", "Apache-2.0");
        return info;
    }

    private Set<Refused> used() {
        Set<Refused> used = EnumSet.copyOf(ALWAYS);
        api.operations().forEach(operation -> used.addAll(operation.refused()));
        return used;
    }

    private ObjectNode described(Operation operation) {
        ObjectNode tree = Json.object();
        tree.putArray("tags").add(operation.tag());
        tree.put("summary", operation.summary());
        if (!operation.description().isEmpty()) {
            tree.put("description", operation.description());
        }
        tree.put("operationId", operation.id());
        ArrayNode parameters = tree.putArray("parameters");
        operation.parameters().forEach(parameter -> parameters.add(mention(parameter)));
        if (!operation.bodies().isEmpty()) {
            ObjectNode body = tree.putObject("requestBody");
            body.set("content", contents(operation.bodies()));
            body.put("required", true);
        }
        tree.set("responses", responses(operation));
        tree.set("security", security(operation));
        return tree;
    }

    private static ObjectNode mention(Parameter parameter) {
        return parameter.component().isEmpty()
                ? ComponentsTree.parameter(parameter)
                : Json.object().put("$ref", "#/components/parameters/" + parameter.component());
    }

    private static ObjectNode responses(Operation operation) {
        ObjectNode responses = Json.object();
        operation.answers().forEach(answer -> responses.set(Integer.toString(answer.status()), response(answer)));
        Set<Refused> refused = EnumSet.copyOf(ALWAYS);
        refused.addAll(operation.refused());
        for (Refused reason : refused) {
            String status = Integer.toString(reason.status());
            if (!responses.has(status)) {
                responses.putObject(status).put("$ref", "#/components/responses/" + reason.component());
            }
        }
        return responses;
    }

    private static ObjectNode response(Answer answer) {
        ObjectNode response = Json.object().put("description", answer.description());
        response.set("headers", ComponentsTree.headers(answer.headers()));
        if (!answer.contents().isEmpty()) {
            response.set("content", contents(answer.contents()));
        }
        return response;
    }

    private static ObjectNode contents(List<Content> contents) {
        ObjectNode tree = Json.object();
        for (Content content : contents) {
            ObjectNode one = tree.putObject(content.mediaType());
            one.set("schema", content.schema().tree());
            content.example().ifPresent(example -> one.set("example", example));
        }
        return tree;
    }

    private ArrayNode security(Operation operation) {
        ArrayNode alternatives = Json.object().putArray("security");
        for (List<String> together : api.waysInto(operation)) {
            ObjectNode needed = alternatives.addObject();
            together.forEach(needed::putArray);
        }
        if (alternatives.isEmpty()) {
            throw new IllegalStateException(operation.id() + " does not say how to come in");
        }
        return alternatives;
    }
}
