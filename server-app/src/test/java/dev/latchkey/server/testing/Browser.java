package dev.latchkey.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A client that keeps the session's cookie, as a browser does, and sends the token of its session with what it changes.
 * A cookie marked secure is kept too: the tests stand where a proxy would.
 */
public final class Browser {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private String cookie = "";
    private String csrfToken = "";
    private String logoutToken = "";

    public Browser(String base) {
        this.base = base;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    /** A request with the session's cookie and token, if there are any; given headers win. */
    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.setHeader("Content-Type", "application/json");
        }
        if (!cookie.isEmpty()) {
            request.setHeader("Cookie", cookie);
        }
        if (!csrfToken.isEmpty()) {
            request.setHeader("X-CSRF-Token", csrfToken);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        SentSecrets.inRequest(path, body, headers);
        try {
            Answer answer = Answer.of(client.send(request.build(), BodyHandlers.ofString()));
            SentSecrets.inAnswer(answer.response());
            answer.headers("Set-Cookie").forEach(set -> cookie = set.split(";", 2)[0]);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Logs in over JSON and keeps what the answer gives. */
    public Answer login(String name, String password) {
        Answer answer = post("/user/login?_format=json", Bodies.credentials(name, password));
        csrfToken = answer.json().path("csrf_token").asText();
        logoutToken = answer.json().path("logout_token").asText();
        return answer;
    }

    public Answer logout() {
        return post("/user/logout?_format=json&token=" + logoutToken, "");
    }

    /** Name and value as sent; empty if there is none. */
    public String cookie() {
        return cookie;
    }

    public Browser withCookie(String value) {
        cookie = value;
        return this;
    }

    public String csrfToken() {
        return csrfToken;
    }

    public Browser withCsrfToken(String value) {
        csrfToken = value;
        return this;
    }

    public String logoutToken() {
        return logoutToken;
    }
}
