package dev.latchkey.auth.method.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the test resources. */
final class Vectors {

    private Vectors() {}

    static JsonNode json(String name) {
        try (InputStream file = Vectors.class.getResourceAsStream("vectors/" + name)) {
            return new JsonMapper().readTree(file);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    static String pem(String name) {
        try (InputStream file = Vectors.class.getResourceAsStream("pem/" + name + ".pem")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
