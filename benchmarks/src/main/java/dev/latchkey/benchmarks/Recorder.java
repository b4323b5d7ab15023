package dev.latchkey.benchmarks;

import dev.latchkey.benchmarks.bare.RecordedAnswer;
import dev.latchkey.benchmarks.site.PageText;
import dev.latchkey.benchmarks.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Asks Latchkey for the answers that the bare server is to give. */
final class Recorder {

    /** Written by the HTTP server itself. */
    private static final Set<String> OF_THE_SERVER =
            Set.of("date", "content-length", "transfer-encoding", "connection");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Site site;
    private final Instant now;

    Recorder(int port, Site site, Instant now) {
        this.port = port;
        this.site = site;
        this.now = now;
    }

    RecordedAnswer read() {
        return recorded(request("/node/1").GET(), 200);
    }

    RecordedAnswer created() {
        return recorded(
                request("/node")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(PageText.json("Title 0000000000"))),
                201);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path + "?_format=json"))
                .header("AUTH-METHOD", site.rs256().id())
                .header("Authorization", "Bearer " + site.rs256().token(Site.account(1), now));
    }

    private RecordedAnswer recorded(HttpRequest.Builder request, int status) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new IllegalStateException("Latchkey answered " + answer.statusCode() + ": " + answer.body());
            }
            Map<String, String> headers = new TreeMap<>();
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_SERVER.contains(name)) {
                    headers.put(name, values.get(0));
                }
            });
            return new RecordedAnswer(status, headers, answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Latchkey did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
