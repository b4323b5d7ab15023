package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the midst of writing: every page that was acknowledged is there afterwards, as it was sent. */
final class KillIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROUNDS = 3;
    private static final int WRITERS = 4;
    private static final int KILL_AFTER = 40;

    /** Without a port, so that tokens outlive a restart on another one. */
    private static final String[] SAME_ISSUER = {"--public-address", "http://localhost"};

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void acknowledgedPagesSurviveTheDeathOfTheServer() throws Exception {
        Stage stage = Stage.set(data);
        Map<Long, String> acknowledged = new ConcurrentHashMap<>();
        String token = "";
        for (int round = 0; round < ROUNDS; round++) {
            try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data, SAME_ISSUER)) {
                String base = latchkey.base();
                token = token.isEmpty() ? token(base, stage) : token;
                writeUntilKilled(latchkey, new Site(base, stage.application(), token), acknowledged);
            }
        }

        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data, SAME_ISSUER)) {
            Site site = new Site(latchkey.base(), stage.application(), token);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * KILL_AFTER);
            for (Map.Entry<Long, String> page : acknowledged.entrySet()) {
                JsonNode found = JSON.readTree(site.read(client, page.getKey()));
                assertThat(found.at("/title/0/value").asText()).isEqualTo(page.getValue());
            }
        }
    }

    /** The server, and what a caller needs to use it. */
    private record Site(String base, String application, String token) {

        /** The number of the new page. */
        long create(HttpClient client, String title) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(
                    request("/node?_format=json")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"type\":\"page\",\"title\":[\"" + title + "\"]}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(201);
            return JSON.readTree(answer.body()).at("/nid/0/value").asLong();
        }

        String read(HttpClient client, long id) throws IOException, InterruptedException {
            return client.send(request("/node/" + id + "?_format=json").build(), BodyHandlers.ofString())
                    .body();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(base + path))
                    .header("AUTH-METHOD", application)
                    .header("Authorization", "Bearer " + token);
        }
    }

    private void writeUntilKilled(LatchkeyProcess latchkey, Site site, Map<Long, String> acknowledged)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(KILL_AFTER);
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Thread(() -> write(site, acknowledged, enough)))
                .toList();
        writers.forEach(Thread::start);
        boolean written = enough.await(60, TimeUnit.SECONDS);
        latchkey.kill();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(written).isTrue();
    }

    /** Writes until the connection breaks. */
    private void write(Site site, Map<Long, String> acknowledged, CountDownLatch enough) {
        try {
            for (int number = 0; ; number++) {
                String title = Thread.currentThread().getName() + " page " + number;
                acknowledged.put(site.create(client, title), title);
                enough.countDown();
            }
        } catch (IOException killed) {
            assertThat(acknowledged).isNotEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String token(String base, Stage stage) throws IOException, InterruptedException {
        String basic = Base64.getEncoder()
                .encodeToString((Stage.USER + ":" + Stage.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/rest_api/id_token"))
                .header("AUTH-METHOD", stage.application())
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.noBody())
                .build();
        String answer = client.send(request, BodyHandlers.ofString()).body();
        return JSON.readTree(answer).path("jwt_token").asText();
    }
}
