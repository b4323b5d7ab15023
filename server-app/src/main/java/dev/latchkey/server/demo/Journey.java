package dev.latchkey.server.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The guide's journey over HTTP: a token for user name and password, a page created with it, the page read back. */
final class Journey {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The guide's own body. */
    private static final String PAGE = """
            {
              "type": [{"target_id": "page"}],
              "title": [{"value": "Drupal Rest API Authentication"}],
              "body": [{"value": "Page created using the JWT Authentication."}]
            }""";

    private final String base;
    private final DemoCast cast;
    private final PrintWriter out;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param base address of the server, without a trailing slash */
    Journey(String base, DemoCast cast, PrintWriter out) {
        this.base = base;
        this.cast = cast;
        this.out = out;
    }

    /** @throws DemoFailure at the first step that does not succeed */
    void make() {
        String token = token();
        long id = page(token);
        read(token, id);
    }

    private String token() {
        String basic = Base64.getEncoder()
                .encodeToString((cast.userName() + ":" + cast.password()).getBytes(StandardCharsets.UTF_8));
        JsonNode answer = step(
                "1. A token for the user name and password of '" + cast.userName() + "'",
                new DemoRequest(
                        "POST",
                        base + "/rest_api/id_token",
                        List.of(
                                "AUTH-METHOD: " + cast.applicationId(),
                                "Accept: application/json",
                                "Authorization: Basic " + basic),
                        ""),
                200);
        return answer.path("jwt_token").asText();
    }

    private long page(String token) {
        JsonNode answer = step(
                "2. A page, created with the token",
                new DemoRequest(
                        "POST",
                        base + "/node?_format=json",
                        List.of(
                                "AUTH-METHOD: " + cast.applicationId(),
                                "Accept: application/json",
                                "Content-Type: application/json",
                                "Authorization: Bearer " + token),
                        PAGE),
                201);
        return answer.path("nid").path(0).path("value").asLong();
    }

    private void read(String token, long id) {
        step(
                "3. The page, read back",
                new DemoRequest(
                        "GET",
                        base + "/node/" + id + "?_format=json",
                        List.of("AUTH-METHOD: " + cast.applicationId(), "Authorization: Bearer " + token),
                        ""),
                200);
    }

    private JsonNode step(String title, DemoRequest request, int expected) {
        out.println();
        out.println(title);
        out.println();
        out.println(request.curl());
        out.println();
        HttpResponse<String> response = request.send(client);
        JsonNode answer = parsed(response.body());
        out.println("HTTP " + response.statusCode());
        out.println(answer.toPrettyString());
        out.flush();
        if (response.statusCode() != expected) {
            throw new DemoFailure("Step " + title.charAt(0) + " was answered " + response.statusCode() + " instead of "
                    + expected + "; the answer above says why.");
        }
        return answer;
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new DemoFailure("The server's answer is no JSON.");
        }
    }
}
