package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that a server in a process of its own writes into its log files with {@code log.format=json}. */
final class JsonLogTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String REQUEST = "json-log-0001";

    @TempDir
    private static Path folder;

    private static List<String> log;
    private static List<String> access;

    @BeforeAll
    static void serve() throws Exception {
        Path data = folder.resolve("data");
        assertThat(CommandRun.on(data, "user", "add", "author", "--no-password", "--log-format", "json")
                        .exitCode())
                .isZero();
        try (ChildServer server = ChildServer.start(
                folder,
                Map.of(),
                "serve",
                "--port",
                "0",
                "--data",
                data.toString(),
                "--log-format",
                "json",
                "--log-level",
                "debug",
                "--log-access",
                "true")) {
            String base = "http://127.0.0.1:" + ChildServer.port(server.awaitReady());
            send(base + "/nowhere/%22%7B%1B", "");
            send(base + "/user/login?_format=json", "{\"name\":\"a\\n\\\"b\\u001b[31m\",\"pass\":\"wrong\"}");
            send(base + "/user/login?_format=json", "{\"name\":");
            send(base + "/user/password?_format=json", "{\"name\":\"author\"}");
            server.terminate();
            assertThat(server.awaitExit()).isZero();
        }
        log = Files.readAllLines(data.resolve("logs").resolve("latchkey.log"));
        access = Files.readAllLines(data.resolve("logs").resolve("access.log"));
    }

    @AfterAll
    static void forget() {
        log = List.of();
        access = List.of();
    }

    private static void send(String address, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .header("X-Request-Id", REQUEST)
                .header("Content-Type", "application/json")
                .header("User-Agent", "agent \"x\" {\\n}");
        if (!body.isEmpty()) {
            request.POST(BodyPublishers.ofString(body));
        }
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
    }

    private static JsonNode parsed(String line) {
        try {
            return STRICT.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("no JSON object: " + line, e);
        }
    }

    @Test
    void everyLineIsOneObjectWithTimeLevelLoggerAndMessage() {
        assertThat(log).hasSizeGreaterThan(5);
        assertThat(access).hasSize(4);
        assertThat(log).allSatisfy(JsonLogTest::assertComplete);
        assertThat(access).allSatisfy(JsonLogTest::assertComplete);
    }

    private static void assertComplete(String line) {
        assertThat(parsed(line).isObject()).isTrue();
        assertThat(List.of("time", "level", "logger", "message"))
                .allSatisfy(member ->
                        assertThat(parsed(line).path(member).asText()).as(line).isNotEmpty());
    }

    @Test
    void linesOfARequestCarryItsIdAndTheTraceThatItCameWith() {
        assertThat(access).allSatisfy(JsonLogTest::assertOfTheRequest);
        assertThat(log.stream().filter(line -> parsed(line).has("request_id")))
                .isNotEmpty()
                .allSatisfy(JsonLogTest::assertOfTheRequest);
    }

    private static void assertOfTheRequest(String line) {
        assertThat(parsed(line).path("request_id").asText()).isEqualTo(REQUEST);
        assertThat(parsed(line).path("trace_id").asText()).isEqualTo(TRACE);
    }
}
