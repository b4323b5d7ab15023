package dev.latchkey.rest;

import dev.latchkey.web.RestFailure;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Schema;
import dev.latchkey.web.rest.EntityNumber;
import dev.latchkey.web.rest.RestDescription;
import dev.latchkey.web.rest.RestRequest;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.RestResponse;
import dev.latchkey.web.rest.Verb;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** Nodes that are one text each. Note 1 is public, note 2 is refused to everybody, note 3 breaks. */
public final class Notes implements RestResource<String> {

    public static final RestResourceDefinition DEFINITION =
            new RestResourceDefinition("entity:node", "Content", "/node/{node}", "/node", Set.of(Verb.values()));

    public static final String TAG = "\"tag\"";
    public static final String CHANGED = "Mon, 22 Sep 2025 10:15:30 GMT";

    private final Map<String, String> texts =
            new ConcurrentSkipListMap<>(Map.of("1", "{\"note\":1}", "2", "{\"note\":2}", "3", "{\"note\":3}"));

    @Override
    public RestResourceDefinition definition() {
        return DEFINITION;
    }

    @Override
    public RestDescription description() {
        Content note = Content.json(Schema.object().having("note", Schema.integer()));
        Parameter number = Parameter.path("node", "The number of the note.", Schema.integer());
        return RestDescription.of("Note", "Notes.", number, note)
                .taking(Verb.POST, note)
                .taking(Verb.PATCH, note);
    }

    @Override
    public Optional<String> find(String parameter) {
        return Optional.ofNullable(texts.get(parameter)).map(found -> parameter);
    }

    @Override
    public boolean isName(String parameter) {
        return EntityNumber.parse(parameter).isPresent();
    }

    @Override
    public RestResponse read(RestRequest request, String id) {
        refuse(id);
        return RestResponse.ok(bytes(texts.get(id))).with("ETag", TAG).with("Last-Modified", CHANGED);
    }

    @Override
    public RestResponse create(RestRequest request) {
        if (!request.caller().may("create page content")) {
            throw RestFailure.missing("create page content");
        }
        texts.put("4", text(request));
        return RestResponse.created("https://cms.example/node/4", bytes(texts.get("4")));
    }

    @Override
    public RestResponse update(RestRequest request, String id) {
        refuse(id);
        texts.put(id, text(request));
        return RestResponse.ok(bytes(texts.get(id)));
    }

    @Override
    public RestResponse delete(RestRequest request, String id) {
        refuse(id);
        texts.remove(id);
        return RestResponse.noContent();
    }

    private static void refuse(String id) {
        if (id.equals("2")) {
            throw RestFailure.missing("access content");
        }
        if (id.equals("3")) {
            throw new IllegalStateException("a fault of the resource");
        }
    }

    private static String text(RestRequest request) {
        byte[] body = request.body();
        if (body.length == 0) {
            throw new RestFailure(400, "No entity content received.");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
