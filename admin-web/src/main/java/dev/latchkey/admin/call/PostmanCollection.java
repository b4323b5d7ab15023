package dev.latchkey.admin.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.web.Json;
import dev.latchkey.web.PublicAddress;
import java.util.List;

/** Calls as a collection for Postman, format 2.1. Whoever imports it fills in name and password; no secret is in it. */
public final class PostmanCollection {

    static final String TOKEN = "token";

    private static final String SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    private static final List<String> VARIABLES = List.of("username", "password", TOKEN, "credential");

    private PostmanCollection() {}

    /** @param name shown in Postman */
    public static byte[] of(String name, List<ApiCall> calls, PublicAddress server) {
        ObjectNode collection = Json.object();
        collection.putObject("info").put("name", name).put("schema", SCHEMA);
        ArrayNode variables = collection.putArray("variable");
        variables.addObject().put("key", "base").put("value", server.of(""));
        VARIABLES.forEach(variable -> variables.addObject().put("key", variable).put("value", ""));
        ArrayNode items = collection.putArray("item");
        calls.forEach(call -> add(items.addObject(), call));
        return Json.bytes(collection);
    }

    private static void add(ObjectNode item, ApiCall call) {
        item.put("name", call.title());
        ObjectNode request = item.putObject("request").put("method", call.method());
        ArrayNode headers = request.putArray("header");
        call.headers()
                .forEach(header -> headers.addObject().put("key", header.name()).put("value", header.value()));
        call.proof().into(request);
        request.put("url", "{{base}}" + call.target());
        if (!call.body().isEmpty()) {
            request.putObject("body").put("mode", "raw").put("raw", call.body());
        }
        if (call.target().equals("/rest_api/id_token")) {
            keepToken(item);
        }
    }

    /** So that the next requests of the collection have it. */
    private static void keepToken(ObjectNode item) {
        item.putArray("event")
                .addObject()
                .put("listen", "test")
                .putObject("script")
                .put("type", "text/javascript")
                .putArray("exec")
                .add("pm.collectionVariables.set(\"" + TOKEN + "\", pm.response.json().jwt_token);");
    }
}
