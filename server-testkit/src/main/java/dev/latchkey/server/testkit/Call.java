package dev.latchkey.server.testkit;

import dev.latchkey.server.testing.Calls;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A request to the server. Each method here but {@link #send} returns another request and leaves this one as it is. */
public final class Call {

    private final Calls client;
    private final String method;
    private final String path;
    private final List<String> headers;
    private final String body;

    Call(Calls client, String method, String path) {
        this(client, method, path, List.of(), "");
    }

    private Call(Calls client, String method, String path, List<String> headers, String body) {
        this.client = client;
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    /** Adds a header field; the ones before it stay. */
    public Call header(String name, String value) {
        List<String> all = new ArrayList<>(headers);
        all.add(name);
        all.add(value);
        return new Call(client, method, path, List.copyOf(all), body);
    }

    /** Names the application that the request is for. */
    public Call application(TestApplication application) {
        return header("AUTH-METHOD", application.id());
    }

    /** With a token of an application. */
    public Call token(JwtApplication application, String token) {
        return application(application.application()).header("Authorization", "Bearer " + token);
    }

    /** With name and password (RFC 7617). */
    public Call basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Call body(String text) {
        return new Call(client, method, path, headers, text);
    }

    /** Sends it and reads the answer; may be sent again. */
    public Answer send() {
        Calls.Answer answer = client.send(method, path, body, headers.toArray(String[]::new));
        return new Answer(
                answer.status(), answer.response().body(), answer.response().headers());
    }
}
