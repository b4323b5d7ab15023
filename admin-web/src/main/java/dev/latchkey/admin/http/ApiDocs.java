package dev.latchkey.admin.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.admin.call.OperationCall;
import dev.latchkey.admin.page.ApiDocsPage;
import dev.latchkey.admin.page.ApiDocsPage.Body;
import dev.latchkey.admin.page.ApiDocsPage.Entry;
import dev.latchkey.admin.page.ApiDocsPage.Group;
import dev.latchkey.admin.page.ApiDocsPage.Input;
import dev.latchkey.admin.page.ApiDocsPage.Named;
import dev.latchkey.admin.page.ApiDocsPage.Outcome;
import dev.latchkey.admin.page.ApiDocsPage.Proof;
import dev.latchkey.admin.page.ApiDocsPage.Reason;
import dev.latchkey.admin.page.ApiDocsPage.Refusal;
import dev.latchkey.admin.page.Page;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.openapi.AnswerHeader;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Refused;
import dev.latchkey.web.openapi.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the page on the API of what its parts tell. */
record ApiDocs(Api api, PublicAddress address) {

    ApiDocsPage page(Page frame) {
        List<Group> groups = new ArrayList<>();
        for (Tag tag : api.tags()) {
            List<Entry> entries = api.under(tag).stream().map(this::entry).toList();
            groups.add(new Group("group-" + (groups.size() + 1), tag.name(), tag.description(), entries));
        }
        return new ApiDocsPage(frame, groups, refusals(), proofs(), schemas());
    }

    private Entry entry(Operation operation) {
        return new Entry(
                operation.method(),
                operation.path(),
                operation.id(),
                operation.summary(),
                operation.description(),
                api.waysInto(operation).stream().map(ApiDocs::way).toList(),
                operation.parameters().stream()
                        .map(input -> new Input(input.name(), input.place(), input.required(), input.description()))
                        .toList(),
                bodies(operation.bodies()),
                operation.answers().stream()
                        .map(answer -> new Outcome(
                                answer.status(),
                                answer.description(),
                                answer.headers().stream()
                                        .map(AnswerHeader::field)
                                        .toList(),
                                bodies(answer.contents())))
                        .toList(),
                operation.refused().stream().map(Refused::status).toList(),
                new OperationCall(api, operation).curl(address));
    }

    private static String way(List<String> schemes) {
        return schemes.isEmpty() ? "nothing: anybody may" : String.join(" and ", schemes);
    }

    private static List<Body> bodies(List<Content> contents) {
        return contents.stream()
                .map(content -> new Body(
                        content.mediaType(),
                        content.schema().reference(),
                        content.schema().reference().isEmpty()
                                ? content.schema().tree().toPrettyString()
                                : "",
                        content.example()
                                .map(example -> shown(content, example))
                                .orElse("")))
                .toList();
    }

    private static String shown(Content content, JsonNode example) {
        return content.isJson() ? example.toPrettyString() : example.isTextual() ? example.textValue() : "";
    }

    private List<Refusal> refusals() {
        return Stream.of(Refused.values())
                .map(refused -> new Refusal(refused.status(), refused.description(), reasons(refused)))
                .toList();
    }

    /** Codes of the gate's shape, then sentences of Drupal's, which have none. */
    private List<Reason> reasons(Refused refused) {
        Map<String, String> codes = new TreeMap<>();
        api.codes().stream()
                .filter(code -> code.httpStatus() == refused.status())
                .forEach(code -> codes.putIfAbsent(code.name(), code.description()));
        Stream<Reason> coded = codes.entrySet().stream().map(code -> new Reason(code.getKey(), code.getValue()));
        Stream<Reason> plain = api.sentences().stream()
                .filter(sentence -> sentence.status() == refused.status())
                .map(sentence -> new Reason("", sentence.message()));
        return Stream.concat(coded, plain).toList();
    }

    private List<Proof> proofs() {
        return new TreeMap<>(api.schemes())
                .entrySet().stream()
                        .map(scheme -> new Proof(
                                scheme.getKey(),
                                place(scheme.getValue().members()),
                                scheme.getValue().description()))
                        .toList();
    }

    private static String place(Map<String, String> scheme) {
        return scheme.get("type").equals("http")
                ? "Authorization: " + scheme.get("scheme")
                : scheme.get("in") + " " + scheme.get("name");
    }

    private List<Named> schemas() {
        return new TreeMap<>(api.schemas())
                .entrySet().stream()
                        .map(schema -> new Named(
                                schema.getKey(), schema.getValue().tree().toPrettyString()))
                        .toList();
    }
}
