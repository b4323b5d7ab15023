package dev.latchkey.admin.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A client with cookies of its own that follows the redirects after an action, as browsers do. */
public final class Browser {

    private final URI base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(URI base) {
        this.base = base;
    }

    public CookieManager cookies() {
        return cookies;
    }

    public Answer get(String path) {
        return follow(send(request(path).GET()));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    /** Posts what has the form of a submitted form. */
    public Answer post(String path, String body) {
        return follow(send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    /** One request, whose answer may be a redirect. */
    public Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest made = request.build();
            HttpResponse<String> response = client.send(made, BodyHandlers.ofString());
            return new Answer(this, response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer follow(Answer answer) {
        Answer current = answer;
        for (int hop = 0; hop < 5 && current.status() == 303; hop++) {
            current = send(request(current.header("Location")).GET());
        }
        return current;
    }
}
