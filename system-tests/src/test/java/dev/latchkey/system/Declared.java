package dev.latchkey.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * What a Postman collection says it will do. A script of a folder or of the collection runs once for each request in it.
 *
 * @param requests in all folders
 * @param assertions calls of {@code pm.test} in all scripts, each as often as its script runs
 */
record Declared(int requests, int assertions) {

    static Declared by(JsonNode collection) {
        return by(collection, 0);
    }

    private static Declared by(JsonNode node, int inherited) {
        int each = inherited + ownAssertions(node);
        if (!node.has("item")) {
            return new Declared(1, each);
        }
        return StreamSupport.stream(node.path("item").spliterator(), false)
                .map(item -> by(item, each))
                .reduce(new Declared(0, 0), Declared::plus);
    }

    private Declared plus(Declared other) {
        return new Declared(requests + other.requests, assertions + other.assertions);
    }

    private static int ownAssertions(JsonNode node) {
        return node.path("event").findValues("exec").stream()
                .flatMap(script -> StreamSupport.stream(script.spliterator(), false))
                .mapToInt(line -> line.asText().startsWith("pm.test(") ? 1 : 0)
                .sum();
    }
}
