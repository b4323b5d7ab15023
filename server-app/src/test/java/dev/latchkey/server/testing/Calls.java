package dev.latchkey.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What clients of the API send, over real connections. Thread-safe. */
public final class Calls {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    public Calls(String base) {
        this.base = base;
    }

    public int port() {
        return URI.create(base).getPort();
    }

    /** An answer with its body read. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        public String text(String member) {
            return body.path(member).asText();
        }

        /** The error code; empty if there is none. */
        public String error() {
            return text("error");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** @param headers names and values in turn */
    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        SentSecrets.inRequest(path, body, headers);
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            SentSecrets.inAnswer(response);
            return new Answer(response.statusCode(), parsed(response.body()), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** {@code POST /rest_api/id_token} with {@link LiveServer#PASSWORD}. */
    public Answer logIn(String application, String name) {
        return send(
                "POST",
                "/rest_api/id_token",
                "",
                "AUTH-METHOD",
                application,
                "Authorization",
                basic(name, LiveServer.PASSWORD));
    }

    public Answer refresh(String refreshToken) {
        return send("POST", "/rest_api/refresh_token", "{\"refresh_token\":\"" + refreshToken + "\"}");
    }

    /** @param authorization the value of the header */
    public Answer revoke(String token, String authorization) {
        return form("/rest_api/revoke", token, authorization);
    }

    public Answer introspect(String token) {
        return form("/rest_api/introspect", token, basic(LiveServer.ADMINISTRATOR, LiveServer.PASSWORD));
    }

    public Answer form(String path, String token, String authorization) {
        return send(
                "POST",
                path,
                "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                authorization);
    }

    /** A request that the gate decides: 404 if it lets the token through, since there is no such page. */
    public Answer use(String application, String token) {
        return send(
                "GET", "/node/999999?_format=json", "", "AUTH-METHOD", application, "Authorization", "Bearer " + token);
    }

    private static JsonNode parsed(String body) throws IOException {
        return body.startsWith("{")
                ? JSON.readTree(body)
                : JSON.createObjectNode().put("text", body);
    }
}
