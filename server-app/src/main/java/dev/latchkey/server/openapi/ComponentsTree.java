package dev.latchkey.server.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.ErrorWriter;
import dev.latchkey.web.Json;
import dev.latchkey.web.openapi.AnswerHeader;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Refused;
import dev.latchkey.web.openapi.Schema;
import dev.latchkey.web.openapi.Sentence;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes what operations share.
 *
 * @param used the refusals that are mentioned
 */
record ComponentsTree(Api api, Set<Refused> used) {

    private static final String REFUSAL = "Refusal";
    private static final String MESSAGE = "Message";
    private static final String REQUEST_ID = "0f9e6c1a-6b0e-4d3a-9a53-1c7c1f0f6f11";

    ObjectNode root() {
        ObjectNode root = Json.object();
        root.set("schemas", schemas());
        ObjectNode responses = root.putObject("responses");
        used.forEach(refused -> responses.set(refused.component(), response(refused)));
        root.set("parameters", parameters());
        ObjectNode headers = root.putObject("headers");
        usedHeaders().forEach(header -> headers.set(header.field(), header(header)));
        root.set("securitySchemes", schemes());
        return root;
    }

    static ObjectNode parameter(Parameter parameter) {
        ObjectNode tree = Json.object()
                .put("name", parameter.name())
                .put("in", parameter.place())
                .put("description", parameter.description())
                .put("required", parameter.required());
        tree.set("schema", parameter.schema().tree());
        return tree;
    }

    /** The headers of an answer, those of every answer first. */
    static ObjectNode headers(Collection<AnswerHeader> own) {
        ObjectNode tree = Json.object();
        Stream.concat(Stream.of(AnswerHeader.REQUEST_ID), own.stream())
                .forEach(
                        header -> tree.putObject(header.field()).put("$ref", "#/components/headers/" + header.field()));
        return tree;
    }

    private ObjectNode schemas() {
        ObjectNode schemas = Json.object();
        new TreeMap<>(api.schemas()).forEach((name, schema) -> schemas.set(name, schema.tree()));
        schemas.set(REFUSAL, refusal().tree());
        schemas.set(MESSAGE, message().tree());
        return schemas;
    }

    private static Schema refusal() {
        return Schema.object()
                .about("A refusal that concerns authentication, or a request that the server cannot take.")
                .having("status", Schema.oneOfTexts(List.of("error")))
                .having("http_code", Schema.integer().about("The same as the status line's."))
                .having("error", Schema.text().about("A stable code, for programs."))
                .having("error_description", Schema.text().about("A sentence, for people."))
                .mayHave("message", Schema.text().about("The same sentence, with some codes."))
                .having("request_id", Schema.text().about("By this the audit log finds the reason."))
                .closed();
    }

    private static Schema message() {
        return Schema.object()
                .about("A refusal that concerns a resource.")
                .having("message", Schema.text().about("A sentence, or one line for each value that is refused."))
                .closed();
    }

    private ObjectNode response(Refused refused) {
        ObjectNode tree = Json.object().put("description", refused.description());
        tree.set("headers", headers(refused.headers()));
        ObjectNode content = tree.putObject("content").putObject("application/json");
        List<ErrorCode> codes = codes(refused);
        List<Sentence> sentences = sentences(refused);
        content.set("schema", shape(refused, codes, !sentences.isEmpty()));
        ObjectNode examples = content.putObject("examples");
        codes.forEach(code ->
                example(examples, code.name(), code.description(), ErrorWriter.body(new ApiFailure(code), REQUEST_ID)));
        sentences.forEach(sentence -> example(
                examples,
                sentence.name(),
                sentence.message().lines().findFirst().orElse(""),
                Json.object().put("message", sentence.message())));
        return tree;
    }

    /** What has no code has a sentence. */
    private static ObjectNode shape(Refused refused, List<ErrorCode> codes, boolean orSentence) {
        ObjectNode sentence = Schema.named(MESSAGE).tree();
        if (codes.isEmpty()) {
            return sentence;
        }
        ObjectNode coded = refusal(codes, refused.status());
        if (!orSentence) {
            return coded;
        }
        ObjectNode either = Json.object();
        either.putArray("anyOf").add(coded).add(sentence);
        return either;
    }

    /** The gate's shape with the codes of this status. */
    private static ObjectNode refusal(List<ErrorCode> codes, int status) {
        List<String> names = codes.stream().map(ErrorCode::name).toList();
        ObjectNode tree = Json.object();
        tree.putArray("allOf")
                .add(Schema.named(REFUSAL).tree())
                .add(Schema.object()
                        .having("error", Schema.oneOfTexts(names))
                        .having("http_code", Schema.integer().with("const", status))
                        .tree());
        return tree;
    }

    private static void example(ObjectNode examples, String name, String summary, ObjectNode value) {
        examples.putObject(name).put("summary", summary).set("value", value);
    }

    /** Two methods may have a code in common. */
    private List<ErrorCode> codes(Refused refused) {
        Set<String> seen = new TreeSet<>();
        return api.codes().stream()
                .filter(code -> code.httpStatus() == refused.status())
                .filter(code -> seen.add(code.name()))
                .toList();
    }

    private List<Sentence> sentences(Refused refused) {
        return api.sentences().stream()
                .filter(sentence -> sentence.status() == refused.status())
                .toList();
    }

    private ObjectNode parameters() {
        ObjectNode tree = Json.object();
        new TreeMap<>(api.operations().stream()
                        .flatMap(operation -> operation.parameters().stream())
                        .filter(parameter -> !parameter.component().isEmpty())
                        .distinct()
                        .collect(java.util.stream.Collectors.toMap(Parameter::component, parameter -> parameter)))
                .forEach((name, parameter) -> tree.set(name, parameter(parameter)));
        return tree;
    }

    private Set<AnswerHeader> usedHeaders() {
        Set<AnswerHeader> all = EnumSet.of(AnswerHeader.REQUEST_ID);
        used.forEach(refused -> all.addAll(refused.headers()));
        api.operations().stream()
                .flatMap(operation -> operation.answers().stream())
                .forEach(answer -> all.addAll(answer.headers()));
        return all;
    }

    private static ObjectNode header(AnswerHeader header) {
        ObjectNode tree = Json.object().put("description", header.description());
        tree.set("schema", header.schema().tree());
        return tree;
    }

    private ObjectNode schemes() {
        ObjectNode tree = Json.object();
        Set<String> needed = new TreeSet<>();
        api.operations().forEach(operation -> api.waysInto(operation).forEach(needed::addAll));
        for (String name : needed) {
            ObjectNode scheme = tree.putObject(name);
            api.schemes().get(name).members().forEach(scheme::put);
            scheme.put("description", api.schemes().get(name).description());
        }
        return tree;
    }
}
